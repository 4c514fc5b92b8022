package org.entrelacs.log.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.entrelacs.contract.EventType;
import org.entrelacs.contract.PublishedEvents;
import org.entrelacs.log.EventCodec;
import org.entrelacs.log.KernelEvent;
import org.entrelacs.log.UnreadableRecord;

/// Events as JSON objects: ISO 8601 for time, numbers exact, unknown fields passed over. The wire name comes from
/// [EventType]; nothing in the payload says which event it is.
public final class JsonCodec implements EventCodec {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new IsoTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Map<Class<?>, Wire> byClass = new HashMap<>();
    private final Map<String, Wire> byType = new HashMap<>();

    /// @param sealedInterfaces whose permitted records carry [EventType]
    /// @throws IllegalArgumentException when a record carries none, or two carry the same name
    public JsonCodec(Collection<Class<?>> sealedInterfaces) {
        for (Class<?> events : sealedInterfaces) {
            for (Class<?> event : events.getPermittedSubclasses()) {
                EventType type = event.getAnnotation(EventType.class);
                if (type == null) {
                    throw new IllegalArgumentException(event.getName() + " has no @EventType");
                }
                register(event, type.value());
            }
        }
        for (Class<?> event : KernelEvent.class.getPermittedSubclasses()) {
            register(event, KernelEvent.type(event.asSubclass(KernelEvent.class)));
        }
    }

    /// A codec for everything that the suite publishes.
    public static JsonCodec published() {
        return new JsonCodec(PublishedEvents.ALL);
    }

    private record Wire(String type, ObjectReader reader, ObjectWriter writer) {}

    private void register(Class<?> event, String type) {
        Wire wire = new Wire(type, MAPPER.readerFor(event), MAPPER.writerFor(event));
        byClass.put(event, wire);
        if (byType.put(type, wire) != null) {
            throw new IllegalArgumentException("two events are called " + type);
        }
    }

    @Override
    public String type(Class<?> event) {
        return wire(event).type();
    }

    @Override
    public byte[] encode(Object event) {
        try {
            return wire(event.getClass()).writer().writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(event.getClass().getSimpleName() + " cannot be written as JSON", e);
        }
    }

    private Wire wire(Class<?> event) {
        Wire wire = byClass.get(event);
        if (wire == null) {
            throw new IllegalArgumentException(event.getName() + " is no registered event");
        }
        return wire;
    }

    @Override
    public boolean knows(String type) {
        return byType.containsKey(type);
    }

    @Override
    public Object decode(String type, byte[] payload) {
        Wire wire = byType.get(type);
        if (wire == null) {
            throw new UnreadableRecord("unknown type " + type);
        }
        try {
            return wire.reader().readValue(payload);
        } catch (JsonProcessingException e) {
            throw new UnreadableRecord("payload is no " + type + " at " + e.getLocation());
        } catch (IOException e) {
            throw new UnreadableRecord("payload is no " + type, e);
        }
    }
}
