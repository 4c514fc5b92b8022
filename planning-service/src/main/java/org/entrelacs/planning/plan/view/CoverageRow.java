package org.entrelacs.planning.plan.view;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entrelacs.contract.planning.PlanEvent.UncoveredReason;
import org.entrelacs.planning.plan.Coverage;
import org.entrelacs.planning.plan.NeedStatus;
import org.entrelacs.planning.plan.WithoutService;
import org.jspecify.annotations.Nullable;

/// One person in the network's coverage: figures only, no words.
///
/// @param status of the plan
/// @param gap required and not planned; null when the assessment does not say what is required
/// @param openNeeds of which nothing was said yet
/// @param uncovered needs that nobody meets, by reason
/// @param duplicates that nobody has decided on
/// @param days from the assessment to the person's yes, or until now
/// @param late more days than the target
public record CoverageRow(
        String person,
        String plan,
        String status,
        @Nullable Duration required,
        Duration planned,
        Duration started,
        Duration suspended,
        Duration informal,
        Duration unplanned,
        @Nullable Duration gap,
        @Nullable BigDecimal plannedRatio,
        @Nullable BigDecimal startedRatio,
        long openNeeds,
        long declined,
        Map<UncoveredReason, Long> uncovered,
        int duplicates,
        long days,
        boolean agreed,
        boolean late) {
    private static final long UNKNOWN_COMES_LAST = -1;
    private static final long MOST_MINUTES = 999_999_999;

    static CoverageRow of(PersonPlan person, Instant now) {
        Coverage coverage = person.coverage();
        Delay delay = person.delay(now);
        return new CoverageRow(
                person.person(),
                person.content().plan(),
                person.plan().status().code(),
                coverage.required(),
                coverage.planned(),
                coverage.started(),
                coverage.suspended(),
                coverage.informal(),
                coverage.unplanned(),
                coverage.gap(),
                coverage.plannedRatio(),
                coverage.startedRatio(),
                count(coverage, NeedStatus.OPEN),
                count(coverage, NeedStatus.DECLINED),
                uncovered(coverage),
                person.content().unresolvedDuplicates().size(),
                delay.days(),
                delay.agreed(),
                delay.late());
    }

    private static long count(Coverage coverage, NeedStatus status) {
        return coverage.needs().stream()
                .filter(need -> need.status().equals(status.code()))
                .count();
    }

    private static Map<UncoveredReason, Long> uncovered(Coverage coverage) {
        return coverage.needs().stream()
                .filter(need -> need.status().equals(NeedStatus.LEFT_UNCOVERED.code()))
                .map(Coverage.NeedCoverage::without)
                .filter(WithoutService.LeftUncovered.class::isInstance)
                .map(WithoutService.LeftUncovered.class::cast)
                .collect(Collectors.groupingBy(
                        WithoutService.LeftUncovered::reason, TreeMap::new, Collectors.counting()));
    }

    /// The worst gap first, those without required hours last. Rows sort by it as text, so it is the cursor too.
    String place() {
        long minutes = gap == null ? UNKNOWN_COMES_LAST : gap.toMinutes();
        return "%010d:%s".formatted(MOST_MINUTES - minutes, person);
    }
}
