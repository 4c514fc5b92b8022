package org.entrelacs.assessment.questionnaire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entrelacs.assessment.questionnaire.CompiledQuestionnaire.Item.Question;
import org.entrelacs.contract.assessment.InstrumentEvent.NeedRuleExample;
import org.entrelacs.fhir.Fault;

/// Whether examples of need rules fit a questionnaire; whether they come true is another matter.
public final class ExampleFaults {
    private ExampleFaults() {}

    /// @return what is wrong, with paths such as `[3].given.washing`; nothing when every example fits
    public static List<Fault> of(CompiledQuestionnaire questionnaire, List<NeedRuleExample> examples) {
        List<Fault> faults = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < examples.size(); i++) {
            NeedRuleExample example = examples.get(i);
            String path = "[" + i + "]";
            if (!names.add(example.name())) {
                faults.add(new Fault(path + ".name", "must be unique"));
            }
            faults.addAll(given(questionnaire, example.given(), path + ".given."));
            example.then().forEach((code, qualifier) -> {
                if (!NeedRuleFaults.ICF_CODE.matcher(code).matches()) {
                    faults.add(new Fault(path + ".then", "must name ICF categories, such as d510"));
                }
                if (qualifier == null || qualifier < 1 || qualifier > 4) {
                    faults.add(new Fault(path + ".then", "each qualifier must be 1 to 4"));
                }
            });
        }
        return faults.stream().distinct().toList();
    }

    private static List<Fault> given(CompiledQuestionnaire questionnaire, Map<String, String> given, String path) {
        List<Fault> faults = new ArrayList<>();
        given.forEach((linkId, value) -> {
            Question question = questionnaire.questions().get(linkId);
            if (question == null) {
                faults.add(new Fault(path + linkId, "must be a question of the questionnaire"));
            } else {
                Answers.unfit(question, question.type(), value)
                        .ifPresent(reason -> faults.add(new Fault(path + linkId, reason)));
            }
        });
        return faults;
    }
}
