package org.entrelacs.log;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What is known of a snapshot before it is read.
///
/// @param position the next offset of the log
/// @param begun when the log's first record was recorded
/// @param rules fingerprint of the code that folded it, see [RuleCode]
/// @param window of the idempotency index
/// @param bytes of all parts together
/// @param hash SHA-256 of the state as written, lower-case hex
record SnapshotDescription(long position, Instant begun, String rules, Duration window, long bytes, String hash) {

    static SnapshotDescription of(
            PartitionSnapshot.Head head, String rules, HostSettings settings, PartsOutputStream written) {
        return new SnapshotDescription(
                head.position(), head.begun(), rules, settings.idempotencyWindow(), written.finished(), written.hash());
    }

    Map<String, String> write() {
        return Map.of(
                "position",
                Long.toString(position),
                "begun",
                begun.toString(),
                "rules",
                rules,
                "window",
                window.toString(),
                "bytes",
                Long.toString(bytes),
                "hash",
                hash);
    }

    /// @throws IllegalArgumentException when something is missing
    static SnapshotDescription read(Map<String, String> description) {
        return new SnapshotDescription(
                Long.parseLong(value(description, "position")),
                Instant.parse(value(description, "begun")),
                value(description, "rules"),
                Duration.parse(value(description, "window")),
                Long.parseLong(value(description, "bytes")),
                value(description, "hash"));
    }

    private static String value(Map<String, String> description, String name) {
        String value = description.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the description of a snapshot has no " + name);
        }
        return value;
    }

    boolean fits(String presentRules, HostSettings settings) {
        return rules.equals(presentRules) && window.equals(settings.idempotencyWindow());
    }

    /// @throws IllegalArgumentException when these are not the bytes that were written
    void check(List<byte[]> parts) {
        MessageDigest digest = Sha256.digest();
        parts.forEach(digest::update);
        if (!Sha256.hex(digest).equals(hash)) {
            throw new IllegalArgumentException("the parts of the snapshot are not those that were written");
        }
    }
}
