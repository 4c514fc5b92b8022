package org.entrelacs.planning.plan.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.entrelacs.edge.Page;
import org.jspecify.annotations.Nullable;

/// What the network needs, plans and gives, person by person.
///
/// @param totals of all rows that were asked for, not of this page alone
public record CoverageOverview(Totals totals, @JsonUnwrapped Page<CoverageRow> page) {

    /// Hours are those of a week.
    ///
    /// @param required of those whose assessment says so
    /// @param requirementUnknown persons whose assessment does not
    /// @param gap sum of the persons' gaps: what one has too much fills nobody else's
    /// @param late persons who wait, or waited, longer than the target
    public record Totals(
            long persons,
            long requirementUnknown,
            Duration required,
            Duration planned,
            Duration started,
            Duration suspended,
            Duration informal,
            Duration unplanned,
            Duration gap,
            long uncoveredNeeds,
            long duplicates,
            long late) {
        static Totals of(List<CoverageRow> rows) {
            return new Totals(
                    rows.size(),
                    rows.stream().filter(row -> row.required() == null).count(),
                    sum(rows, CoverageRow::required),
                    sum(rows, CoverageRow::planned),
                    sum(rows, CoverageRow::started),
                    sum(rows, CoverageRow::suspended),
                    sum(rows, CoverageRow::informal),
                    sum(rows, CoverageRow::unplanned),
                    sum(rows, CoverageRow::gap),
                    rows.stream()
                            .flatMap(row -> row.uncovered().values().stream())
                            .mapToLong(Long::longValue)
                            .sum(),
                    rows.stream().mapToLong(CoverageRow::duplicates).sum(),
                    rows.stream().filter(CoverageRow::late).count());
        }

        private static Duration sum(List<CoverageRow> rows, Function<CoverageRow, @Nullable Duration> hours) {
            return rows.stream().map(hours).filter(Objects::nonNull).reduce(Duration.ZERO, Duration::plus);
        }
    }
}
