package org.entrelacs.systemtests.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entrelacs.log.RecordHeaders;
import org.entrelacs.log.StoredRecord;

/// All committed records of the four topics of events; within each partition in the order of their offsets.
///
/// @param records what the kernel writes for itself included
public record WholeLog(List<StoredRecord> records) {
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
}
