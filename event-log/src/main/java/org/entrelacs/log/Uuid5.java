package org.entrelacs.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// Name-based UUIDs (RFC 9562, version 5, SHA-1): the same names give the same id, everywhere and for ever.
public final class Uuid5 {
    /// Namespace of all ids that the suite derives.
    public static final UUID ENTRELACS = UUID.fromString("6f0a3f3e-54a4-5d0b-9b3c-0e4c1b7a2d51");

    private Uuid5() {}

    /// @param parts joined with a line feed, which none of them may contain, so that no two lists of parts collide
    public static UUID of(UUID namespace, String... parts) {
        for (String part : parts) {
            if (part.indexOf('\n') >= 0) {
                throw new IllegalArgumentException("a part of a name holds a line feed");
            }
        }
        byte[] name = String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
        ByteBuffer digest = ByteBuffer.wrap(sha1().digest(ByteBuffer.allocate(16 + name.length)
                .putLong(namespace.getMostSignificantBits())
                .putLong(namespace.getLeastSignificantBits())
                .put(name)
                .array()));
        long high = (digest.getLong() & 0xffffffffffff0fffL) | 0x5000L;
        long low = (digest.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
