package org.entrelacs.coordination.replay;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entrelacs.log.Partition;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// How far a replay has come: the next offset of each partition that it has read anything of.
///
/// As text `assessment.events/0:12,planning.events/3:7`: the topics without their network's prefix, so that a position
/// does not say where it was taken.
///
/// @param offsets partition, as `planning.events/3`, to the offset to read next
public record ReplayPosition(PSortedMap<String, Long> offsets) {
    public static final ReplayPosition BEGINNING = new ReplayPosition(TreePMap.empty());
    private static final Pattern ENTRY = Pattern.compile("([a-z][a-z-]{0,31}\\.events/[0-9]{1,4}):([0-9]{1,18})");

    /// @return empty when the text is no position
    public static Optional<ReplayPosition> parse(String text) {
        ReplayPosition position = BEGINNING;
        for (String part : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            Matcher entry = ENTRY.matcher(part);
            if (!entry.matches() || position.offsets.containsKey(entry.group(1))) {
                return Optional.empty();
            }
            position = position.with(entry.group(1), Long.parseLong(entry.group(2)));
        }
        return Optional.of(position);
    }

    /// @param prefix of the network
    static String name(Partition partition, String prefix) {
        return partition.topic().substring(prefix.length() + 1) + "/" + partition.number();
    }

    ReplayPosition with(String partition, long offset) {
        return new ReplayPosition(offsets.plus(partition, offset));
    }

    long of(String partition) {
        return offsets.getOrDefault(partition, 0L);
    }

    @Override
    public String toString() {
        return offsets.entrySet().stream().map(ReplayPosition::entry).collect(Collectors.joining(","));
    }

    private static String entry(Map.Entry<String, Long> entry) {
        return entry.getKey() + ":" + entry.getValue();
    }
}
