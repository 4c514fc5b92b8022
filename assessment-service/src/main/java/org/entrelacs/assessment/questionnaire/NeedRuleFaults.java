package org.entrelacs.assessment.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.entrelacs.assessment.questionnaire.CompiledQuestionnaire.Calculation;
import org.entrelacs.assessment.questionnaire.CompiledQuestionnaire.Item.Question;
import org.entrelacs.contract.assessment.AssessmentEvent.AnswerType;
import org.entrelacs.contract.assessment.InstrumentEvent.NeedRule;
import org.entrelacs.fhir.Fault;
import org.jspecify.annotations.Nullable;

/// Whether need rules fit a questionnaire.
public final class NeedRuleFaults {
    /// A category of body functions, structures, activities or environment, of any level.
    static final Pattern ICF_CODE = Pattern.compile("[bsde][0-9]{3,5}");

    private NeedRuleFaults() {}

    /// @return what is wrong, with paths such as `[3].code`; nothing when every rule fits
    public static List<Fault> of(CompiledQuestionnaire questionnaire, List<NeedRule> rules) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            NeedRule rule = rules.get(i);
            String path = "[" + i + "]";
            if (!ICF_CODE.matcher(rule.code()).matches()) {
                faults.add(new Fault(path + ".code", "must be an ICF category, such as d510"));
            }
            Question question = read(questionnaire, rule.linkId());
            if (question == null) {
                faults.add(new Fault(path + ".linkId", "must be a question or a score of the questionnaire"));
            } else {
                rule.disabilityByAnswer().forEach((answer, qualifier) -> {
                    String at = path + ".disabilityByAnswer";
                    Answers.unfit(question, question.type(), answer)
                            .ifPresentOrElse(
                                    reason -> faults.add(new Fault(at, "each answer " + reason)),
                                    () -> faults.addAll(listedTwice(rule, question.type(), answer, at)));
                    if (qualifier == null || qualifier < 0 || qualifier > 4) {
                        faults.add(new Fault(at, "each qualifier must be 0 to 4"));
                    }
                });
            }
        }
        return faults.stream().distinct().toList();
    }

    private static List<Fault> listedTwice(NeedRule rule, AnswerType type, String answer, String path) {
        return rule.disabilityByAnswer().keySet().stream()
                                .filter(NeedValues.is(type, answer))
                                .count()
                        > 1
                ? List.of(new Fault(path, "each answer must be listed once, however it is written"))
                : List.of();
    }

    /// A need rule reads what is computed as if it had been answered; but for a quantity, whose
    /// unit nobody knows beforehand.
    private static @Nullable Question read(CompiledQuestionnaire questionnaire, String linkId) {
        Question asked = questionnaire.questions().get(linkId);
        if (asked != null) {
            return asked;
        }
        for (Calculation calculation : questionnaire.calculations()) {
            if (calculation.code().equals(linkId) && calculation.type() != AnswerType.QUANTITY) {
                return computed(calculation);
            }
        }
        return null;
    }

    private static Question computed(Calculation calculation) {
        return new Question(
                calculation.code(),
                new Condition.Always(),
                calculation.type(),
                false,
                1,
                1,
                calculation.options(),
                false,
                List.of(),
                Map.of(),
                List.of());
    }
}
