package org.entrelacs.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.datatype.jsr310.deser.DurationDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.entrelacs.log.Partition;
import org.entrelacs.log.StreamId;

/// JSON as every service reads and writes it: nothing is guessed, nothing is passed over, times are ISO 8601.
@Singleton
class Json implements ObjectMapperCustomizer {

    static JsonMapper mapper() {
        var mapper = JsonMapper.builder().addModule(new Jdk8Module()).build();
        strict(mapper);
        return mapper;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        strict(mapper);
    }

    @SuppressWarnings("deprecation") // the builder sets mapper features, but Quarkus hands over a mapper that is built
    private static void strict(ObjectMapper mapper) {
        mapper.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
        // First what is overridden: Quarkus would register it again, behind ours, if it weren't there yet.
        mapper.registerModule(new JavaTimeModule());
        mapper.registerModule(new SimpleModule("times are text")
                .addDeserializer(Duration.class, new TextOnly<>(DurationDeserializer.INSTANCE))
                .addDeserializer(Instant.class, new TextOnly<>(InstantDeserializer.INSTANT)));
        mapper.registerModule(new SimpleModule("names of places in the log")
                .addSerializer(StreamId.class, ToStringSerializer.instance)
                .addSerializer(Partition.class, ToStringSerializer.instance));
        mapper.enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        mapper.disable(
                DeserializationFeature.ACCEPT_FLOAT_AS_INT, DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE);
        mapper.disable(
                SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS,
                SerializationFeature.FAIL_ON_EMPTY_BEANS);
        mapper.setSerializationInclusion(JsonInclude.Include.NON_NULL);
        forbid(mapper, LogicalType.Textual, CoercionInputShape.Boolean);
        forbid(mapper, LogicalType.Textual, CoercionInputShape.Integer);
        forbid(mapper, LogicalType.Textual, CoercionInputShape.Float);
        mapper.getFactory().configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), true);
    }

    private static void forbid(ObjectMapper mapper, LogicalType wanted, CoercionInputShape given) {
        mapper.coercionConfigFor(wanted).setCoercion(given, CoercionAction.Fail);
    }

    /// A number is no time: Jackson would take it for seconds.
    private static final class TextOnly<T> extends StdScalarDeserializer<T> {
        private final JsonDeserializer<T> iso;

        @SuppressWarnings("unchecked")
        TextOnly(JsonDeserializer<T> iso) {
            super((Class<T>) iso.handledType());
            this.iso = iso;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                throw MismatchedInputException.from(parser, handledType(), "not a string");
            }
            return iso.deserialize(parser, context);
        }
    }
}
