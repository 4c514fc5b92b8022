package org.entrelacs.audit.log;

import java.util.Map;
import org.entrelacs.log.LogReader.Ends;
import org.entrelacs.log.Partition;

/// All topics of one network, to be read and never written. Every method throws
/// [org.entrelacs.log.LogUnavailable] when the log cannot be reached.
public interface NetworkLog extends AutoCloseable {

    /// @param settings of the topic as the brokers apply them, by their Kafka names
    record Topic(int partitions, Map<String, String> settings) {}

    /// The network's topics, by name.
    Map<String, Topic> topics();

    /// Where a partition ends now.
    Ends ends(Partition partition);

    /// Committed records with offsets from `from` to `to` - 1.
    Entries read(Partition partition, long from, long to);

    /// How many records between two offsets no commit covers: aborted, or part of an open transaction.
    long uncommitted(Partition partition, long from, long to);

    /// How far `service` says that it has dealt with the events of `source`; empty before it has said so.
    Map<Partition, Long> confirmed(String service, String source);

    @Override
    void close();
}
