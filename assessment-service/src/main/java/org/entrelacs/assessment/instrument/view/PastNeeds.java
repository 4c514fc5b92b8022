package org.entrelacs.assessment.instrument.view;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entrelacs.assessment.assessment.Disabilities;
import org.entrelacs.assessment.assessment.Disability;
import org.entrelacs.assessment.instrument.Instrument.Version;
import org.entrelacs.assessment.instrument.view.AnswerSheets.Sheet;
import org.entrelacs.assessment.instrument.view.DryRun.Change;
import org.entrelacs.assessment.instrument.view.DryRun.Changed;
import org.entrelacs.assessment.questionnaire.CompiledQuestionnaire;
import org.entrelacs.assessment.questionnaire.CompiledVersions;
import org.entrelacs.assessment.questionnaire.Evaluated;
import org.entrelacs.assessment.questionnaire.NeedValues;
import org.entrelacs.assessment.questionnaire.Scoring;
import org.entrelacs.contract.assessment.AssessmentEvent.Answer;
import org.entrelacs.contract.assessment.AssessmentEvent.InstrumentVersion;
import org.entrelacs.contract.assessment.InstrumentEvent.NeedRule;

/// Finds the needs of past answers anew, by the rules of the time and by edited ones. As at a
/// completion, of several disabilities of one category the greatest counts, whichever instrument
/// measured it.
@Singleton
class PastNeeds {
    private final CompiledVersions compiled;
    private final Scoring scoring;

    @Inject
    PastNeeds(CompiledVersions compiled, Scoring scoring) {
        this.compiled = compiled;
        this.scoring = scoring;
    }

    /// @param sheets all with `edited` among their instruments
    /// @param versions of all instruments that the sheets pin
    /// @param rules instead of those of `edited`
    /// @return those in which a need differs, in the order of the sheets
    List<Changed> changed(
            List<Sheet> sheets,
            Map<InstrumentVersion, Version> versions,
            InstrumentVersion edited,
            List<NeedRule> rules) {
        return sheets.stream()
                .map(sheet -> new Changed(sheet.person(), sheet.assessment(), changes(sheet, versions, edited, rules)))
                .filter(one -> !one.changes().isEmpty())
                .toList();
    }

    private List<Change> changes(
            Sheet sheet, Map<InstrumentVersion, Version> versions, InstrumentVersion edited, List<NeedRule> rules) {
        Map<String, Integer> before = new HashMap<>();
        Map<String, Integer> after = new HashMap<>();
        for (InstrumentVersion pinned : sheet.instruments()) {
            Version version = versions.get(pinned);
            if (version != null) {
                List<NeedRule> now = pinned.equals(edited) ? rules : version.needRules();
                var values = values(sheet, pinned, version, now);
                add(before, Disabilities.ofValues(version.needRules(), values));
                add(after, Disabilities.ofValues(now, values));
            }
        }
        return DryRun.changes(before, after);
    }

    /// Where no rule reads what is computed, nothing is: that is most of the time of a dry run.
    private Map<String, Predicate<String>> values(
            Sheet sheet, InstrumentVersion pinned, Version version, List<NeedRule> edited) {
        Map<String, Answer> answers = sheet.answersTo(pinned.instrument());
        CompiledQuestionnaire questionnaire =
                compiled.of(pinned.instrument(), pinned.version(), version.questionnaire());
        boolean computes = questionnaire.conditional()
                || Stream.concat(version.needRules().stream(), edited.stream())
                        .anyMatch(rule -> !questionnaire.questions().containsKey(rule.linkId()));
        return NeedValues.of(
                computes ? scoring.evaluate(questionnaire, answers) : Evaluated.uncomputed(questionnaire, answers));
    }

    private static void add(Map<String, Integer> needs, List<Disability> disabilities) {
        disabilities.forEach(one -> needs.merge(one.code(), one.qualifier(), Math::max));
    }
}
