package org.entrelacs.assessment.casemix;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entrelacs.assessment.questionnaire.CompiledQuestionnaire;
import org.entrelacs.contract.assessment.AssessmentEvent.AnswerType;
import org.entrelacs.contract.assessment.InstrumentEvent.CaseMixClass;
import org.entrelacs.contract.assessment.InstrumentEvent.CaseMixTable;
import org.entrelacs.contract.assessment.InstrumentEvent.NeedCeiling;
import org.entrelacs.contract.assessment.InstrumentEvent.NeedRule;
import org.entrelacs.fhir.Fault;

/// Whether a table of hours fits its instrument.
public final class CaseMixFaults {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration DAY = Duration.ofDays(1);

    private CaseMixFaults() {}

    /// @return what is wrong, with paths such as `classes[3].perWeek`; nothing when the table fits
    public static List<Fault> of(CompiledQuestionnaire questionnaire, List<NeedRule> rules, CaseMixTable table) {
        List<Fault> faults = new ArrayList<>();
        score(questionnaire, table, faults);
        classes(table.classes(), faults);
        ceilings(rules, table.ceilings(), faults);
        return List.copyOf(faults);
    }

    private static void score(CompiledQuestionnaire questionnaire, CaseMixTable table, List<Fault> faults) {
        boolean known = questionnaire.calculations().stream()
                .filter(score -> score.type() == AnswerType.INTEGER || score.type() == AnswerType.DECIMAL)
                .anyMatch(score -> score.code().equals(table.score()));
        if (!table.classes().isEmpty() && !known) {
            faults.add(new Fault("score", "must be a score of the questionnaire"));
        }
        if (table.classes().isEmpty() && !table.score().isEmpty()) {
            faults.add(new Fault("score", "must be empty, since there are no classes"));
        }
        if (table.classes().isEmpty() && table.ceilings().isEmpty()) {
            faults.add(new Fault("classes", "must hold a class, or ceilings must hold one"));
        }
    }

    private static void classes(List<CaseMixClass> classes, List<Fault> faults) {
        Set<BigDecimal> listed = new HashSet<>();
        for (int i = 0; i < classes.size(); i++) {
            String path = "classes[" + i + "]";
            if (!listed.add(classes.get(i).value().stripTrailingZeros())) {
                faults.add(new Fault(path + ".value", "must be listed once"));
            }
            if (!isWithin(classes.get(i).perWeek(), WEEK)) {
                faults.add(new Fault(path + ".perWeek", "must be longer than nothing and at most a week"));
            }
        }
    }

    private static void ceilings(List<NeedRule> rules, List<NeedCeiling> ceilings, List<Fault> faults) {
        Set<String> listed = new HashSet<>();
        for (int i = 0; i < ceilings.size(); i++) {
            String code = ceilings.get(i).code();
            String path = "ceilings[" + i + "]";
            if (rules.stream().noneMatch(rule -> rule.code().equals(code))) {
                faults.add(new Fault(path + ".code", "must be the category of a need rule"));
            }
            if (!listed.add(code)) {
                faults.add(new Fault(path + ".code", "must be listed once"));
            }
            if (!isWithin(ceilings.get(i).perDay(), DAY)) {
                faults.add(new Fault(path + ".perDay", "must be longer than nothing and at most a day"));
            }
        }
    }

    private static boolean isWithin(Duration duration, Duration longest) {
        return duration.isPositive() && duration.compareTo(longest) <= 0;
    }
}
