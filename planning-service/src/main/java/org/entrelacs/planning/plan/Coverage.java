package org.entrelacs.planning.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.entrelacs.contract.AssessedNeed;
import org.entrelacs.contract.RequiredHours;
import org.entrelacs.contract.ResourceKind;
import org.jspecify.annotations.Nullable;

/// What is planned and given of the help that a person needs. Hours are those of a week.
///
/// @param required whoever gives it; null when the assessment does not say
/// @param source of the table that says so
/// @param planned by all services that cover a need, those under way and informal help included
/// @param started of these, given now
/// @param suspended of these, started and at rest
/// @param informal of these, by informal helpers
/// @param unplanned given outside the plan, and not part of the above
/// @param gap what is required and not planned
/// @param plannedRatio planned ÷ required, to two places
/// @param startedRatio started ÷ required, to two places
public record Coverage(
        @Nullable Duration required,
        @Nullable String source,
        Duration planned,
        Duration started,
        Duration suspended,
        Duration informal,
        Duration unplanned,
        @Nullable Duration gap,
        @Nullable BigDecimal plannedRatio,
        @Nullable BigDecimal startedRatio,
        List<NeedCoverage> needs) {

    /// One need, with its part of the hours of the services that meet it (see [SharedHours]).
    ///
    /// @param status `covered`, `declined`, `left-uncovered` or `open`
    /// @param resource part of the disability that a stable resource compensates
    /// @param unmet the rest
    /// @param services ids of those that cover it
    /// @param without what was said when the need got no service
    public record NeedCoverage(
            String need,
            String code,
            String status,
            int resource,
            int unmet,
            @Nullable Duration required,
            Duration planned,
            Duration started,
            Duration suspended,
            Duration informal,
            @Nullable BigDecimal plannedRatio,
            List<String> services,
            @Nullable WithoutService without) {}

    public static Coverage of(Content content) {
        Duration required = content.required().map(RequiredHours::perWeek).orElse(null);
        Duration planned = hours(content, _ -> true);
        Duration started = hours(content, PlannedService::given);
        return new Coverage(
                required,
                content.required().map(RequiredHours::source).orElse(null),
                planned,
                started,
                hours(content, PlannedService::suspended),
                hours(content, Coverage::isInformal),
                content.circumstances().unplanned().values().stream()
                        .map(Circumstances.Unplanned::perWeek)
                        .reduce(Duration.ZERO, Duration::plus),
                required == null ? null : lacking(required, planned),
                ratio(planned, required),
                ratio(started, required),
                content.needs().values().stream().map(need -> of(need, content)).toList());
    }

    private static NeedCoverage of(AssessedNeed need, Content content) {
        Duration required =
                SharedHours.required(need.need(), content.required()).orElse(null);
        Duration planned = share(need, content, _ -> true);
        return new NeedCoverage(
                need.need(),
                need.code(),
                content.statusOf(need).code(),
                need.resource(),
                need.unmet(),
                required,
                planned,
                share(need, content, PlannedService::given),
                share(need, content, PlannedService::suspended),
                share(need, content, Coverage::isInformal),
                ratio(planned, required),
                content.covering(need.need()),
                content.withoutService().get(need.need()));
    }

    private static boolean isInformal(PlannedService service) {
        return service.terms().kind() == ResourceKind.INFORMAL;
    }

    private static Duration hours(Content content, Predicate<PlannedService> which) {
        return content.services().values().stream()
                .filter(service -> service.state().covers())
                .filter(which)
                .map(service -> service.terms().perWeek())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration share(AssessedNeed need, Content content, Predicate<PlannedService> which) {
        return content.covering(need.need()).stream()
                .map(content::service)
                .filter(which)
                .map(service -> SharedHours.of(
                                service.terms().perWeek(), measured(service, content), content.required())
                        .getOrDefault(need.need(), Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /// A need that is no longer found takes no hours from the others; a service that meets none of today's keeps its
    /// own in the totals.
    private static List<String> measured(PlannedService service, Content content) {
        return service.terms().needs().stream()
                .filter(content.needs()::containsKey)
                .toList();
    }

    private static Duration lacking(Duration required, Duration planned) {
        Duration lacking = required.minus(planned);
        return lacking.isPositive() ? lacking : Duration.ZERO;
    }

    private static @Nullable BigDecimal ratio(Duration part, @Nullable Duration whole) {
        return whole == null || !whole.isPositive()
                ? null
                : BigDecimal.valueOf(part.toMinutes())
                        .divide(BigDecimal.valueOf(whole.toMinutes()), 2, RoundingMode.HALF_UP);
    }
}
