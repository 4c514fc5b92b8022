package org.entrelacs.log.counter;

import java.util.List;
import org.entrelacs.log.EventCodec;
import org.entrelacs.log.UnreadableRecord;
import org.entrelacs.log.json.JsonCodec;

/// Writes events of counters, and can read none; the kernel's own it can.
public final class Sealed implements EventCodec {
    private final EventCodec open = new JsonCodec(List.of(CounterEvent.class));

    @Override
    public String type(Class<?> event) {
        return open.type(event);
    }

    @Override
    public byte[] encode(Object event) {
        return open.encode(event);
    }

    @Override
    public boolean knows(String type) {
        return open.knows(type);
    }

    @Override
    public Object decode(String type, byte[] payload) {
        if (type.startsWith("org.entrelacs.counting.")) {
            throw new UnreadableRecord("nobody can read " + type);
        }
        return open.decode(type, payload);
    }
}
