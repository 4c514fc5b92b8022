package org.entrelacs.log;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The log as one service reaches it. There is one on Kafka and one in memory.
public interface LogAccess extends AutoCloseable {

    /// Makes sure that the log is fit to be the truth: creates the service's own topics where they are missing, and
    /// checks the log's features and the topics' settings.
    ///
    /// @throws LogUnavailable when the log cannot be reached yet
    /// @throws IllegalStateException when the log must not be used; the message names setting, value and rule
    void prepare(String service, int partitions);

    /// The events of one partition of the service, to be written by its owner.
    EventLog events(String service, int partition);

    /// One partition of the service, to be read while somebody else writes it.
    LogReader follow(String service, int partition);

    /// The snapshots of one partition of the service.
    SnapshotStore snapshots(String service, int partition);

    /// The inbox of one partition of the service.
    LogReader inbox(String service, int partition);

    /// Whole topics of events, for views and replay. A topic that does not exist yet is waited for.
    TopicReader topics(Set<String> services);

    /// Events of another service, shared by the instances of `service`; continues where the group stopped, or from
    /// the beginning.
    Subscription subscribe(String service, String source);

    /// Writes into the inbox of `service`.
    InboxWriter inboxWriter(String service, int partitions);

    /// Stable ends of a service's events, asked from the log; empty while the topic is missing.
    ///
    /// @throws LogUnavailable when the log cannot be reached
    Map<Partition, Long> eventEnds(String service);

    /// Ends of a service's inbox, asked from the log; empty while the topic is missing.
    ///
    /// @throws LogUnavailable when the log cannot be reached
    Map<Partition, Long> inboxEnds(String service);

    /// Which partitions of `service` this instance owns.
    Ownership ownership(String service);

    /// Addresses of the other instances of `service`, by the numbers of the partitions that they own; without
    /// those that have no owner now. A log that only one instance can reach knows of no other.
    ///
    /// @throws LogUnavailable when that cannot be told now: the log does not answer, or the partitions are
    ///     being shared out anew
    default Map<Integer, String> otherOwners(String service) {
        return Map.of();
    }

    @Override
    void close();

    /// A reader of whole topics.
    interface TopicReader extends LogReader {

        /// Partitions that are known by now; grows when a missing topic appears.
        Set<Partition> partitions();
    }

    /// A shared reading position.
    interface Subscription extends AutoCloseable {

        /// Records not seen by this group before, or seen and not confirmed.
        ///
        /// @throws LogUnavailable when the log cannot be reached
        List<StoredRecord> poll(Duration atMost);

        /// Everything polled so far has been dealt with.
        ///
        /// @throws LogUnavailable when it could not be noted: the records will come again
        void confirm();

        /// Up to which offset the partitions assigned to this instance have been polled.
        Map<Partition, Long> positions();

        @Override
        void close();
    }

    /// Writes inbox records.
    interface InboxWriter extends AutoCloseable {

        /// Writes all of them, in order, and returns once the log has them.
        ///
        /// @throws LogUnavailable when it is not known that all arrived; they may be sent again
        void write(List<LogRecord> records);

        @Override
        void close();
    }
}
