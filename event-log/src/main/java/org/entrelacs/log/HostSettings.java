package org.entrelacs.log;

import java.time.Duration;

/// How a host runs its partitions.
///
/// @param prefix of the network's topics
/// @param partitions of the events and the inbox topic; can never change for a network
/// @param instance names this process in `OwnerStarted` and in logs
/// @param idempotencyWindow how long a caller's command id is remembered, by `recordedAt`; ids of reactions and
///     deadlines are remembered for ever
/// @param maxRecordBytes largest record that is written
/// @param maxBatchCommands commands decided before one commit, those from the inbox and deadlines included;
///     at least 4, so that each kind gets a place
/// @param pace how long an owner rests after a group of several commands, so that more of them meet in the next
///     one; zero for not at all. A lone caller never waits for it
/// @param maxWaiting commands that may wait per partition before callers are turned away
/// @param answerWithin how long a caller waits before it is told "unavailable" or "unknown"
/// @param commitDeadline how long an unanswered commit is repeated before the log is read instead
/// @param freshness how long after the last proof of ownership refusals and reads are still answered; at most the
///     session timeout of the ownership source
/// @param follow whether the state of partitions that others own is kept up to date here, at the price of its
///     memory, so that a takeover is quick
/// @param snapshotEvery records after which a partition's state is kept in a snapshot, more when it remembers more than
///     eight times as many commands and streams; 0 for never
public record HostSettings(
        String prefix,
        int partitions,
        String instance,
        Duration idempotencyWindow,
        int maxRecordBytes,
        int maxBatchCommands,
        Duration pace,
        int maxWaiting,
        Duration answerWithin,
        Duration commitDeadline,
        Duration freshness,
        boolean follow,
        long snapshotEvery) {

    private static final Duration LONGEST_PACE = Duration.ofSeconds(1);

    /// @throws IllegalArgumentException naming the setting and the rule
    public HostSettings {
        require(prefix.matches("[a-z][a-z0-9-]{0,63}"), "prefix: lower-case letters, digits and '-'");
        require(partitions >= 1 && partitions <= 1024, "partitions: 1 to 1024");
        require(maxRecordBytes >= 1024, "maxRecordBytes: at least 1024");
        require(maxBatchCommands >= 4, "maxBatchCommands: at least 4");
        require(!pace.isNegative() && pace.compareTo(LONGEST_PACE) <= 0, "pace: zero to one second");
        require(maxWaiting >= 1, "maxWaiting: at least 1");
        require(!idempotencyWindow.isNegative(), "idempotencyWindow: not negative");
        require(answerWithin.isPositive(), "answerWithin: positive");
        require(commitDeadline.isPositive(), "commitDeadline: positive");
        require(freshness.isPositive(), "freshness: positive");
        require(snapshotEvery >= 0, "snapshotEvery: not negative");
    }

    /// What suits one machine and a broker of our own.
    public static HostSettings of(String prefix, int partitions, String instance) {
        return draft(prefix, partitions, instance).build();
    }

    /// The same, to be changed.
    public static Draft draft(String prefix, int partitions, String instance) {
        return new Draft(prefix, partitions, instance);
    }

    /// Settings on their way, named as in [HostSettings].
    public static final class Draft {
        private final String prefix;
        private final int partitions;
        private final String instance;
        private Duration idempotencyWindow = Duration.ofDays(30);
        private int maxRecordBytes = 900_000;
        private int maxBatchCommands = 2048;
        private Duration pace = Duration.ofNanos(500_000);
        private int maxWaiting = 10_000;
        private Duration answerWithin = Duration.ofSeconds(15);
        private Duration commitDeadline = Duration.ofSeconds(10);
        private Duration freshness = Duration.ofSeconds(6);
        private boolean follow = true;
        private long snapshotEvery = 50_000;

        private Draft(String prefix, int partitions, String instance) {
            this.prefix = prefix;
            this.partitions = partitions;
            this.instance = instance;
        }

        public Draft idempotencyWindow(Duration window) {
            idempotencyWindow = window;
            return this;
        }

        public Draft maxRecordBytes(int most) {
            maxRecordBytes = most;
            return this;
        }

        public Draft maxBatchCommands(int most) {
            maxBatchCommands = most;
            return this;
        }

        public Draft pace(Duration rest) {
            pace = rest;
            return this;
        }

        public Draft maxWaiting(int most) {
            maxWaiting = most;
            return this;
        }

        public Draft answerWithin(Duration patience) {
            answerWithin = patience;
            return this;
        }

        public Draft commitDeadline(Duration deadline) {
            commitDeadline = deadline;
            return this;
        }

        public Draft freshness(Duration atMost) {
            freshness = atMost;
            return this;
        }

        public Draft follow(boolean whether) {
            follow = whether;
            return this;
        }

        public Draft snapshotEvery(long records) {
            snapshotEvery = records;
            return this;
        }

        /// @throws IllegalArgumentException naming the setting and the rule
        public HostSettings build() {
            return new HostSettings(
                    prefix,
                    partitions,
                    instance,
                    idempotencyWindow,
                    maxRecordBytes,
                    maxBatchCommands,
                    pace,
                    maxWaiting,
                    answerWithin,
                    commitDeadline,
                    freshness,
                    follow,
                    snapshotEvery);
        }
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
