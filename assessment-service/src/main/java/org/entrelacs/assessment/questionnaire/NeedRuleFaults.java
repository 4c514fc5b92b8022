package org.entrelacs.assessment.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.entrelacs.assessment.questionnaire.CompiledQuestionnaire.Item.Question;
import org.entrelacs.contract.assessment.InstrumentEvent.NeedRule;

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
            Question question = questionnaire.questions().get(rule.linkId());
            if (question == null) {
                faults.add(new Fault(path + ".linkId", "must be a question of the questionnaire"));
            } else {
                rule.disabilityByAnswer().forEach((answer, qualifier) -> {
                    String at = path + ".disabilityByAnswer";
                    Answers.unfit(question, question.type(), answer)
                            .ifPresent(reason -> faults.add(new Fault(at, "each answer " + reason)));
                    if (qualifier == null || qualifier < 0 || qualifier > 4) {
                        faults.add(new Fault(at, "each qualifier must be 0 to 4"));
                    }
                });
            }
        }
        return faults.stream().distinct().toList();
    }
}
