package org.entrelacs.planning.offer;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.pcollections.TreePMap;

/// What changes from a day on. Said again for the same day, the newest counts; what was said for later days stays.
///
/// @param first before all those days
public record Dated<T>(T first, TreePMap<LocalDate, T> later) {

    /// The first of the days behind this one from which something else counts.
    Optional<LocalDate> next(LocalDate day) {
        return later.isEmpty() ? Optional.empty() : Optional.ofNullable(later.higherKey(day));
    }

    static <T> Dated<T> always(T value) {
        return new Dated<>(value, TreePMap.empty());
    }

    Dated<T> from(LocalDate day, T value) {
        return new Dated<>(first, later.plus(day, value));
    }

    public T on(LocalDate day) {
        if (later.isEmpty()) {
            return first;
        }
        Map.Entry<LocalDate, T> last = later.floorEntry(day);
        return last == null ? first : last.getValue();
    }
}
