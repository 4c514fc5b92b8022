package org.entrelacs.gatekeeping.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DecisionOutcome;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeOpened;
import org.entrelacs.gatekeeping.tally.Adoptions;
import org.entrelacs.gatekeeping.tally.Applied;
import org.entrelacs.gatekeeping.tally.Category;
import org.entrelacs.gatekeeping.tally.EnvelopeTally;
import org.entrelacs.gatekeeping.tally.MonthEnd;
import org.entrelacs.gatekeeping.tally.Stand;
import org.entrelacs.gatekeeping.tally.Threshold;
import org.jspecify.annotations.Nullable;

/// One envelope as everybody may know it.
///
/// @param total it was opened with
/// @param policies that apply or applied, the first one first
/// @param thresholds in whole points: exact ones would tell what was committed in each cycle
/// @param months that are over
/// @param outcomes where requests stand now
public record PublicAccount(
        String envelope,
        String territory,
        String programme,
        Entitlement entitlement,
        LocalDate from,
        LocalDate to,
        Money total,
        List<PolicyInUse> policies,
        List<ThresholdInUse> thresholds,
        List<Month> months,
        List<Outcome> outcomes) {

    /// @param by body that adopted it; absent with the next where that is not known here yet
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PolicyInUse(
            LocalDate from,
            String policy,
            int version,
            @Nullable String by,
            @Nullable LocalDate on) {}

    public record ThresholdInUse(LocalDate from, BigDecimal threshold) {}

    /// Figures are absent where fewer than ten requests moved money since the month told before: their
    /// difference would be theirs.
    ///
    /// @param total and what of it was committed at the end of the month
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Month(
            YearMonth month,
            @Nullable Money total,
            @Nullable Money committed) {}

    /// @param because by category of reason; empty where no decision brought requests there
    public record Outcome(PublicCount count, List<PublicCount> because) {}

    /// Empty before the envelope is open.
    public static Optional<PublicAccount> of(String envelope, EnvelopeTally tally, Adoptions adoptions, Instant now) {
        return tally.terms().map(terms -> of(envelope, terms, tally, adoptions, now));
    }

    private static PublicAccount of(
            String envelope, EnvelopeOpened terms, EnvelopeTally tally, Adoptions adoptions, Instant now) {
        return new PublicAccount(
                envelope,
                terms.territory(),
                terms.programme(),
                terms.entitlement(),
                terms.from(),
                terms.to(),
                terms.total(),
                tally.policies().stream()
                        .map(applied -> inUse(applied, adoptions))
                        .toList(),
                tally.thresholds().stream().map(PublicAccount::inUse).toList(),
                tally.months(now).stream().map(PublicAccount::month).toList(),
                outcomes(tally.counts()));
    }

    private static PolicyInUse inUse(Applied applied, Adoptions adoptions) {
        var content = applied.content();
        var adopted = adoptions.of(content.policy(), content.version());
        return new PolicyInUse(
                day(applied.from()),
                content.policy(),
                content.version(),
                adopted.isPresent() ? adopted.get().by() : null,
                adopted.isPresent() ? adopted.get().on() : null);
    }

    private static ThresholdInUse inUse(Threshold threshold) {
        return new ThresholdInUse(day(threshold.from()), threshold.threshold().setScale(0, RoundingMode.HALF_UP));
    }

    private static Month month(MonthEnd end) {
        return end.mayBeTold()
                ? new Month(end.month(), end.ledger().total(), end.ledger().committed())
                : new Month(end.month(), null, null);
    }

    /// All of them always: one that is missing would tell that it is nought.
    private static List<Outcome> outcomes(Map<Stand, Map<Category, Integer>> counts) {
        return Arrays.stream(Stand.values())
                .map(stand -> outcome(stand, counts.getOrDefault(stand, Map.of())))
                .toList();
    }

    private static Outcome outcome(Stand stand, Map<Category, Integer> counts) {
        var told = categories(stand);
        if (told.isEmpty()) {
            int all = counts.values().stream().mapToInt(Integer::intValue).sum();
            return new Outcome(PublicCount.of(stand.code(), all), List.of());
        }
        var known =
                told.stream().map(category -> counts.getOrDefault(category, 0)).toList();
        return new Outcome(
                PublicCount.ofSum(stand.code(), known),
                told.stream()
                        .map(category -> PublicCount.of(category.code(), counts.getOrDefault(category, 0)))
                        .toList());
    }

    /// Those that requests standing there can have.
    private static Set<Category> categories(Stand stand) {
        return switch (stand) {
            case GRANTED, PARTLY_GRANTED -> union(DecisionOutcome.GRANTED, DecisionOutcome.DEFERRED);
            case WAITING -> union(DecisionOutcome.DEFERRED);
            case REFUSED -> union(DecisionOutcome.REFUSED);
            case TO_BE_DECIDED, WITHDRAWN, RELEASED, CARRIED_OVER -> EnumSet.noneOf(Category.class);
        };
    }

    private static Set<Category> union(DecisionOutcome... outcomes) {
        var all = EnumSet.noneOf(Category.class);
        Stream.of(outcomes).map(Category::of).forEach(all::addAll);
        return all;
    }

    private static LocalDate day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
