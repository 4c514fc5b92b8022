package org.entrelacs.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entrelacs.log.Partition;
import org.jspecify.annotations.Nullable;

/// One page of a list, walked by cursor: `?limit=&after=`.
///
/// @param items in the list's own order
/// @param next what to pass as `after` for the page that follows; absent on the last page
/// @param position what the list had read when it answered: partition to offset, `entrelacs.planning.events-0` to 17
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, @Nullable String next, Map<String, Long> position) {
    /// How many items a page holds when the caller doesn't say, as a string for `@DefaultValue`.
    public static final String DEFAULT_LIMIT = "50";

    /// How many items a page holds at most.
    public static final long MAX_LIMIT = 500;

    public Page {
        items = List.copyOf(items);
        position = Map.copyOf(position);
    }

    /// How far a list has read, as a page tells it.
    public static Map<String, Long> position(Map<Partition, Long> read) {
        return read.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(each -> each.getKey().toString(), Map.Entry::getValue));
    }

    /// Cuts a page out of what follows the cursor.
    ///
    /// @param following at least the next `limit + 1` items, or all that are left
    /// @param cursor of an item: the value of `after` that continues behind it
    public static <T> Page<T> of(List<T> following, int limit, Function<T, String> cursor, Map<String, Long> position) {
        if (following.size() <= limit) {
            return new Page<>(following, null, position);
        }
        return new Page<>(following.subList(0, limit), cursor.apply(following.get(limit - 1)), position);
    }
}
