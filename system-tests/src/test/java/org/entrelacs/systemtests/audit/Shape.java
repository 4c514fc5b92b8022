package org.entrelacs.systemtests.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entrelacs.log.Partition;
import org.entrelacs.log.PartitionNumber;
import org.entrelacs.log.RecordHeaders;
import org.entrelacs.log.StoredRecord;
import org.entrelacs.log.StreamId;

/// What every record of every topic has to keep to, whatever it says. Each check returns what it found wrong, in words.
public final class Shape {
    private Shape() {}

    /// All of the below.
    public static List<String> faults(WholeLog log) {
        List<String> faults = new ArrayList<>();
        faults.addAll(versions(log));
        faults.addAll(ids(log));
        faults.addAll(owners(log));
        faults.addAll(times(log));
        faults.addAll(commands(log));
        faults.addAll(places(log));
        return faults;
    }

    /// The versions of a stream are 1, 2, 3, … in the order of the log.
    static List<String> versions(WholeLog log) {
        List<String> faults = new ArrayList<>();
        Map<String, Long> latest = new HashMap<>();
        for (StoredRecord record : log.domain()) {
            String stream = record.header(RecordHeaders.SUBJECT);
            long version = Long.parseLong(record.header(RecordHeaders.STREAM_VERSION));
            long before = latest.getOrDefault(stream, 0L);
            if (version != before + 1) {
                faults.add(stream + ": version " + version + " follows " + before + at(record));
            }
            latest.put(stream, version);
        }
        return faults;
    }

    /// No id occurs twice in the whole network.
    static List<String> ids(WholeLog log) {
        Set<String> seen = new HashSet<>();
        return log.records().stream()
                .filter(record -> !seen.add(record.header(RecordHeaders.ID)))
                .map(record -> "the id " + record.header(RecordHeaders.ID) + " occurs again" + at(record))
                .toList();
    }

    /// Owners follow one another: an epoch never comes back after a later one has written.
    static List<String> owners(WholeLog log) {
        List<String> faults = new ArrayList<>();
        for (List<StoredRecord> records : log.byPartition().values()) {
            long latest = 0;
            for (StoredRecord record : records) {
                long epoch = Long.parseLong(record.header(RecordHeaders.OWNER_EPOCH));
                if (epoch < latest) {
                    faults.add("epoch " + epoch + " wrote after epoch " + latest + at(record));
                }
                latest = Math.max(latest, epoch);
            }
        }
        return faults;
    }

    /// The time of recording never goes back within a partition.
    static List<String> times(WholeLog log) {
        List<String> faults = new ArrayList<>();
        for (List<StoredRecord> records : log.byPartition().values()) {
            Instant latest = Instant.EPOCH;
            for (StoredRecord record : records) {
                Instant recorded = Instant.parse(record.header(RecordHeaders.RECORDED_TIME));
                if (recorded.isBefore(latest)) {
                    faults.add("recorded at " + recorded + " after " + latest + at(record));
                }
                latest = recorded;
            }
        }
        return faults;
    }

    /// A command left one batch: one stream, one hash, offset after offset.
    static List<String> commands(WholeLog log) {
        List<String> faults = new ArrayList<>();
        log.byCommand().forEach((command, records) -> {
            StoredRecord first = records.getFirst();
            for (int i = 1; i < records.size(); i++) {
                StoredRecord next = records.get(i);
                if (!next.at().equals(first.at()) || next.offset() != first.offset() + i) {
                    faults.add("command " + command + " began" + at(first) + " and wrote again" + at(next));
                } else if (!same(first, next, RecordHeaders.SUBJECT)
                        || !same(first, next, RecordHeaders.COMMAND_HASH)) {
                    faults.add("command " + command + " is not one command" + at(next));
                }
            }
        });
        return faults;
    }

    /// A stream lives in the partition that its key says.
    static List<String> places(WholeLog log) {
        Map<String, Integer> partitions = log.records().stream()
                .collect(Collectors.toMap(
                        record -> record.at().topic(), record -> record.at().number() + 1, Math::max));
        List<String> faults = new ArrayList<>();
        for (StoredRecord record : log.domain()) {
            Partition at = record.at();
            String key = StreamId.parse(record.header(RecordHeaders.SUBJECT)).key();
            int count = partitions.getOrDefault(at.topic(), 1);
            if (PartitionNumber.of(key, count) != at.number()) {
                faults.add(record.header(RecordHeaders.SUBJECT) + " does not belong" + at(record));
            }
        }
        return faults;
    }

    private static boolean same(StoredRecord one, StoredRecord other, String header) {
        return one.header(header).equals(other.header(header));
    }

    private static String at(StoredRecord record) {
        return " at " + record.at() + "@" + record.offset();
    }
}
