package org.entrelacs.assessment.assessment;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrelacs.assessment.assessment.Assessments.Assessment.Completed;
import org.entrelacs.contract.AssessedNeed;
import org.entrelacs.contract.RequiredHours;
import org.entrelacs.contract.RequiredHours.NeedHours;
import org.entrelacs.contract.Score;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentCompleted;
import org.entrelacs.contract.assessment.AssessmentEvent.PinnedCaseMix;
import org.entrelacs.contract.assessment.InstrumentEvent.CaseMixClass;
import org.entrelacs.contract.assessment.InstrumentEvent.CaseMixTable;
import org.entrelacs.contract.assessment.InstrumentEvent.NeedCeiling;

/// From scores and needs to required hours, by a table of the instrument. An estimate, never an entitlement.
///
/// Two figures can be had. The class of the person tells the hours of a week as they were measured on many persons of
/// that class; the needs tell them one by one, as the ceiling of a need × the mid-point of what stays unmet. **The
/// class is the total where it is listed**: it was measured on whole persons, whoever helped them, while ceilings
/// overlap (who is helped out of bed is on the way to being washed) and a mid-point stands for a wide range. Where no
/// class is listed, the needs add up. So the hours of the needs need not add up to the total.
final class CaseMix {
    /// Of ICF qualifiers 0 to 4, in thousandths (ICF, WHO 2001: 5–24, 25–49, 50–95, 96–100 %). The steps of the
    /// scale are unequal, so the qualifier itself is no factor; nothing unmet is no help, not the 2 % of its range.
    private static final int[] MID_POINTS = {0, 145, 370, 725, 980};

    private static final int DAYS_A_WEEK = 7;

    private CaseMix() {}

    /// @param pinned tables in the order in which their instruments were pinned; the first that can tell, tells
    static Optional<RequiredHours> required(List<PinnedCaseMix> pinned, List<Score> scores, List<AssessedNeed> needs) {
        for (PinnedCaseMix one : pinned) {
            Optional<RequiredHours> required = required(one, scores, needs);
            if (required.isPresent()) {
                return required;
            }
        }
        return Optional.empty();
    }

    /// For needs that stand otherwise since the completion. Where no table was pinned, as in earlier events, the hours
    /// stay as they were.
    static Optional<RequiredHours> required(Completed completed, List<AssessedNeed> needs) {
        AssessmentCompleted result = completed.result();
        List<PinnedCaseMix> pinned = completed.started().caseMixes();
        return pinned == null ? Optional.ofNullable(result.required()) : required(pinned, result.scores(), needs);
    }

    private static Optional<RequiredHours> required(
            PinnedCaseMix pinned, List<Score> scores, List<AssessedNeed> needs) {
        CaseMixTable table = pinned.table();
        List<NeedHours> byNeed = byNeed(table.ceilings(), needs);
        if (table.classes().isEmpty()) {
            return Optional.of(new RequiredHours(sum(byNeed), byNeed, table.source()));
        }
        Optional<BigDecimal> score = scores.stream()
                .filter(one -> one.instrument().equals(pinned.instrument())
                        && one.code().equals(table.score()))
                .map(Score::value)
                .findFirst();
        if (score.isEmpty()) {
            return Optional.empty();
        }
        Optional<Duration> ofClass = table.classes().stream()
                .filter(one -> one.value().compareTo(score.get()) == 0)
                .map(CaseMixClass::perWeek)
                .findFirst();
        return ofClass.isEmpty() && table.ceilings().isEmpty()
                ? Optional.empty()
                : Optional.of(new RequiredHours(ofClass.orElseGet(() -> sum(byNeed)), byNeed, table.source()));
    }

    private static List<NeedHours> byNeed(List<NeedCeiling> ceilings, List<AssessedNeed> needs) {
        Map<String, Duration> perDay = new HashMap<>();
        ceilings.forEach(ceiling -> perDay.put(ceiling.code(), ceiling.perDay()));
        List<NeedHours> hours = new ArrayList<>();
        for (AssessedNeed need : needs) {
            Duration ceiling = perDay.get(need.code());
            if (ceiling != null) {
                hours.add(new NeedHours(need.need(), perWeek(ceiling, need.unmet())));
            }
        }
        return List.copyOf(hours);
    }

    /// To the minute, half up.
    private static Duration perWeek(Duration ceiling, int unmet) {
        long thousandthsOfSeconds = ceiling.toSeconds() * DAYS_A_WEEK * MID_POINTS[unmet];
        return Duration.ofMinutes((thousandthsOfSeconds + 30_000) / 60_000);
    }

    private static Duration sum(List<NeedHours> hours) {
        return hours.stream().map(NeedHours::perWeek).reduce(Duration.ZERO, Duration::plus);
    }
}
