package org.entrelacs.audit.finding;

import org.entrelacs.log.Partition;
import org.entrelacs.log.StoredRecord;

/// Where something is.
///
/// @param partition -1 when it is the whole topic
/// @param offset -1 when it is the whole partition
/// @param stream empty when no one stream is meant
public record Place(String topic, int partition, long offset, String stream) {

    public static Place of(String topic) {
        return new Place(topic, -1, -1, "");
    }

    public static Place of(Partition partition) {
        return new Place(partition.topic(), partition.number(), -1, "");
    }

    public static Place of(StoredRecord record, String stream) {
        return new Place(record.at().topic(), record.at().number(), record.offset(), stream);
    }

    /// Such as `entrelacs.planning.events-2@17 plan/person-7k2m`.
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(topic);
        if (partition >= 0) {
            text.append('-').append(partition);
        }
        if (offset >= 0) {
            text.append('@').append(offset);
        }
        return stream.isEmpty()
                ? text.toString()
                : text.append(' ').append(stream).toString();
    }
}
