package org.entrelacs.planning.plan.view;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How long persons waited for the plans that they agreed to, one wait for each assessment (see [Delay]).
///
/// @param days added up
/// @param late longer than the target
record Delays(long count, long days, long late) {

    /// @param versions of each person
    static Delays of(Stream<List<Version>> versions) {
        return versions.flatMap(Delays::waits)
                .map(days -> new Delays(1, days, days > Delay.TARGET_DAYS ? 1 : 0))
                .reduce(new Delays(0, 0, 0), Delays::plus);
    }

    private static Stream<Long> waits(List<Version> versions) {
        Map<String, Version> first = versions.stream()
                .filter(version -> version.agreed() != null)
                .collect(Collectors.toMap(Version::assessment, version -> version, (earlier, _) -> earlier));
        return first.values().stream()
                .map(version -> Math.max(0, days(version.assessedAt(), Objects.requireNonNull(version.agreed()))));
    }

    private static long days(Instant from, Instant to) {
        return Duration.between(from, to).toDays();
    }

    private Delays plus(Delays more) {
        return new Delays(count + more.count, days + more.days, late + more.late);
    }
}
