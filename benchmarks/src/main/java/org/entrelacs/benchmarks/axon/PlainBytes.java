package org.entrelacs.benchmarks.axon;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.conversion.Converter;
import org.jspecify.annotations.Nullable;

/// Events are bytes already when Axon gets them: the same as everywhere else. Metadata become JSON.
final class PlainBytes implements Converter {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public boolean canConvert(Type from, Type to) {
        return true;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // so a converter is made: the type is asked for
    public <T> @Nullable T convert(@Nullable Object from, Type to) {
        try {
            if (from instanceof byte[] bytes) {
                return to == byte[].class
                        ? (T) bytes
                        : JSON.readValue(bytes, JSON.getTypeFactory().constructType(to));
            }
            return from == null ? null : (T) JSON.writeValueAsBytes(from);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON of " + to, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("type", "plain bytes");
    }
}
