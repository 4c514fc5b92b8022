package org.entrelacs.assessment.shipped;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entrelacs.contract.assessment.InstrumentEvent.CaseMixClass;
import org.entrelacs.contract.assessment.InstrumentEvent.CaseMixTable;
import org.entrelacs.contract.assessment.InstrumentEvent.NeedCeiling;

/// Required hours that come with AGGIR, as data: both halves are estimates, and a network that knows better publishes
/// a version with a table of its own.
///
/// Classes, hours a week by GIR: 2.1 hours a day for GIR 1 and 0.7 for GIR 4 are human help in plans of 2011 (DREES),
/// so 14.7 and 4.9 are derived; 11 and 8 for GIR 2 and 3 are assumed between them. GIR 5 and 6 are not listed: no such
/// plans are known, so their needs add up.
///
/// Ceilings, longest help a day for one need: the reference for the compensation of disability (CASF annexe 2-5).
/// Assumed by us: the 35 minutes for moving indoors, transfers included, are halved between the two; a year has 365
/// days, a month a twelfth of it.
final class AggirHours {
    private static final String SOURCE = "Estimate. By GIR: human help in plans, DREES 2011 (GIR 1 and 4 derived,"
            + " GIR 2 and 3 assumed). By need: ceilings of CASF annexe 2-5 times the mid-point of the ICF qualifier.";

    private AggirHours() {}

    static CaseMixTable table() {
        return new CaseMixTable(
                "gir",
                List.of(
                        ofClass(1, Duration.ofHours(14).plusMinutes(42)),
                        ofClass(2, Duration.ofHours(11)),
                        ofClass(3, Duration.ofHours(8)),
                        ofClass(4, Duration.ofHours(4).plusMinutes(54))),
                ceilings().entrySet().stream()
                        .map(one -> new NeedCeiling(one.getKey(), one.getValue()))
                        .toList(),
                SOURCE);
    }

    private static CaseMixClass ofClass(int gir, Duration perWeek) {
        return new CaseMixClass(BigDecimal.valueOf(gir), perWeek);
    }

    private static Map<String, Duration> ceilings() {
        Map<String, Duration> perDay = new LinkedHashMap<>();
        perDay.put("d510", Duration.ofMinutes(70));
        perDay.put("d540", Duration.ofMinutes(40));
        perDay.put("d550", Duration.ofMinutes(105));
        perDay.put("d530", Duration.ofMinutes(50));
        perDay.put("d420", Duration.ofMinutes(35).dividedBy(2));
        perDay.put("d4600", Duration.ofMinutes(35).dividedBy(2));
        perDay.put("d4602", toTheSecond(Duration.ofHours(30).dividedBy(365)));
        perDay.put("d920", toTheSecond(Duration.ofHours(30).multipliedBy(12).dividedBy(365)));
        return perDay;
    }

    private static Duration toTheSecond(Duration duration) {
        return Duration.ofSeconds(duration.plusMillis(500).toSeconds());
    }
}
