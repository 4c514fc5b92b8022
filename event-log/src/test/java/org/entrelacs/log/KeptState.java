package org.entrelacs.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.entrelacs.log.snapshot.RuleCode;
import org.entrelacs.log.snapshot.ValueReader;
import org.entrelacs.log.snapshot.ValueWriter;

/// Whether a state survives a snapshot.
final class KeptState {
    private static final Map<Class<?>, RuleCode> CODE = new ConcurrentHashMap<>();

    private KeptState() {}

    /// Fails unless the state comes back as it was.
    static void assertKept(Decider<?, ?, ?, ?> rules, Object state) {
        RuleCode code = CODE.computeIfAbsent(rules.getClass(), type -> RuleCode.of(Set.of(type)));
        try {
            var bytes = new ByteArrayOutputStream();
            new ValueWriter(new DataOutputStream(bytes)).write(state);
            var in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
            assertEquals(state, new ValueReader(in, code).read());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
