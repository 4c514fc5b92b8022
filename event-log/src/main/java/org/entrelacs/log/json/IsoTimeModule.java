package org.entrelacs.log.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.DurationDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.entrelacs.log.IsoTime;

/// Times read by [IsoTime]; whatever that cannot read, and everything that is no text, is left to Jackson's own.
final class IsoTimeModule extends SimpleModule {
    IsoTimeModule() {
        super("iso-time");
        addDeserializer(Duration.class, new Quick<>(Duration.class, IsoTime::duration, DurationDeserializer.INSTANCE));
        addDeserializer(Instant.class, new Quick<>(Instant.class, IsoTime::instant, InstantDeserializer.INSTANT));
        addDeserializer(LocalDate.class, new Quick<>(LocalDate.class, IsoTime::date, LocalDateDeserializer.INSTANCE));
    }

    private static final class Quick<T> extends StdScalarDeserializer<T> {
        private final transient Function<String, T> quick;
        private final transient JsonDeserializer<T> usual;

        Quick(Class<T> type, Function<String, T> quick, JsonDeserializer<T> usual) {
            super(type);
            this.quick = quick;
            this.usual = usual;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return usual.deserialize(parser, context);
            }
            try {
                return quick.apply(parser.getText());
            } catch (DateTimeException _) {
                return usual.deserialize(parser, context);
            }
        }
    }
}
