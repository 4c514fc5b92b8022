package org.entrelacs.systemtests.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entrelacs.log.Partition;
import org.entrelacs.log.RecordHeaders;
import org.entrelacs.log.RecordReader;
import org.entrelacs.log.Recorded;
import org.entrelacs.log.StoredRecord;
import org.entrelacs.log.json.JsonCodec;

/// All committed records of the four topics of events; within each partition in the order of their offsets.
///
/// @param records what the kernel writes for itself included
public record WholeLog(List<StoredRecord> records) {
    private static final RecordReader READER = new RecordReader(JsonCodec.published());

    /// Every published event, decoded.
    public List<Recorded<Object>> events() {
        return domain().stream().map(READER::read).toList();
    }

    /// Records of events; none of the kernel's own.
    public List<StoredRecord> domain() {
        return records.stream()
                .filter(record -> !record.headers().containsKey(RecordHeaders.KERNEL))
                .toList();
    }

    /// What stands in the log because of commands, by command id: events, or the note that there were none.
    public Map<String, List<StoredRecord>> byCommand() {
        return records.stream()
                .filter(record -> record.headers().containsKey(RecordHeaders.COMMAND_ID))
                .collect(Collectors.groupingBy(
                        record -> record.header(RecordHeaders.COMMAND_ID),
                        LinkedHashMap::new,
                        Collectors.toCollection(ArrayList::new)));
    }

    Map<Partition, List<StoredRecord>> byPartition() {
        return records.stream()
                .collect(Collectors.groupingBy(
                        StoredRecord::at, LinkedHashMap::new, Collectors.toCollection(ArrayList::new)));
    }

    /// Events by stream name, each stream in its order.
    Map<String, List<Recorded<Object>>> byStream() {
        return events().stream()
                .collect(Collectors.groupingBy(
                        event -> event.stream().toString(),
                        LinkedHashMap::new,
                        Collectors.toCollection(ArrayList::new)));
    }
}
