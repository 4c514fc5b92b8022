package org.entrelacs.planning.plan;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.entrelacs.contract.RequiredHours;
import org.entrelacs.contract.RequiredHours.NeedHours;

/// How a service that meets several needs shares its hours among them: in proportion to the hours that each requires
/// when all of them are known, else in equal parts. To the minute; the parts add up to the hours of the service.
final class SharedHours {
    private SharedHours() {}

    /// @param needs distinct, at least one
    static Map<String, Duration> of(Duration perWeek, List<String> needs, Optional<RequiredHours> required) {
        Map<String, Long> minutes = new LinkedHashMap<>();
        required.ifPresent(hours -> hours.byNeed().stream()
                .filter(need -> needs.contains(need.need()))
                .forEach(need -> minutes.put(need.need(), need.perWeek().toMinutes())));
        boolean known =
                minutes.keySet().containsAll(needs) && minutes.values().stream().anyMatch(each -> each > 0);
        return shared(perWeek.toMinutes(), needs, known ? need -> minutes.getOrDefault(need, 0L) : _ -> 1);
    }

    /// Each part ends where its share of the whole ends, so that no minute is lost or counted twice.
    private static Map<String, Duration> shared(long minutes, List<String> needs, ToLongFunction<String> weight) {
        long all = needs.stream().mapToLong(weight).sum();
        Map<String, Duration> parts = new LinkedHashMap<>();
        long weighed = 0;
        long given = 0;
        for (String need : needs) {
            weighed += weight.applyAsLong(need);
            long end = minutes * weighed / all;
            parts.put(need, Duration.ofMinutes(end - given));
            given = end;
        }
        return parts;
    }

    static Optional<Duration> required(String need, Optional<RequiredHours> required) {
        return required.stream()
                .flatMap(hours -> hours.byNeed().stream())
                .filter(hours -> hours.need().equals(need))
                .map(NeedHours::perWeek)
                .findFirst();
    }
}
