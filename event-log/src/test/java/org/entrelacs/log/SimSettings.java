package org.entrelacs.log;

/// What a schedule is like.
///
/// @param waitsForMarkers whether a commit counts only once its marker is written, as on Kafka
/// @param follow whether instances follow the partitions of others
/// @param mostFaults after so many nothing goes wrong any more
/// @param traced whether everything that happens is written down
record SimSettings(boolean waitsForMarkers, boolean follow, int maxBatchCommands, int mostFaults, boolean traced) {
    private static final int SMALL_GROUPS = 8;

    static SimSettings asOnKafka() {
        return new SimSettings(true, true, SMALL_GROUPS, Integer.MAX_VALUE, false);
    }

    SimSettings withoutWaitForMarkers() {
        return new SimSettings(false, follow, maxBatchCommands, mostFaults, traced);
    }

    SimSettings withoutFollowing() {
        return new SimSettings(waitsForMarkers, false, maxBatchCommands, mostFaults, traced);
    }

    SimSettings withFaults(int most) {
        return new SimSettings(waitsForMarkers, follow, maxBatchCommands, most, traced);
    }

    SimSettings withTrace() {
        return new SimSettings(waitsForMarkers, follow, maxBatchCommands, mostFaults, true);
    }
}
