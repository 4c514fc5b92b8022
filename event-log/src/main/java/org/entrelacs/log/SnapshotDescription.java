package org.entrelacs.log;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
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
                head.position(),
                head.begun(),
                rules,
                settings.idempotencyWindow(),
                written.finished(),
                HexFormat.of().formatHex(written.digest()));
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
        if (!description.keySet().containsAll(List.of("position", "begun", "rules", "window", "bytes", "hash"))) {
            throw new IllegalArgumentException("no description of a snapshot: " + description.keySet());
        }
        return new SnapshotDescription(
                Long.parseLong(description.getOrDefault("position", "")),
                Instant.parse(description.getOrDefault("begun", "")),
                description.getOrDefault("rules", ""),
                Duration.parse(description.getOrDefault("window", "")),
                Long.parseLong(description.getOrDefault("bytes", "")),
                description.getOrDefault("hash", ""));
    }

    boolean fits(String presentRules, HostSettings settings) {
        return rules.equals(presentRules) && window.equals(settings.idempotencyWindow());
    }

    /// @throws IllegalArgumentException when these are not the bytes that were written
    void check(List<byte[]> parts) {
        MessageDigest digest = PartsOutputStream.sha256();
        parts.forEach(digest::update);
        if (!HexFormat.of().formatHex(digest.digest()).equals(hash)) {
            throw new IllegalArgumentException("the parts of the snapshot are not those that were written");
        }
    }
}
