package org.entrelacs.assessment.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entrelacs.assessment.questionnaire.AnswerValue.Given;
import org.entrelacs.assessment.questionnaire.CompiledQuestionnaire.Item.Question;
import org.entrelacs.fhir.Fault;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Type;

/// What a form shows before anybody has answered. It is no answer of its own: who leaves it as it
/// is sends it. Only a hidden question has it as its value, since nobody is asked.
final class Initial {
    private Initial() {}

    static List<Type> read(QuestionnaireItemComponent component, Question question, String path, List<Fault> faults) {
        List<Type> values = new ArrayList<>();
        if (component.getInitial().size() > 1 && !component.getRepeats()) {
            faults.add(new Fault(path + ".initial", "must hold one value"));
        }
        for (int i = 0; i < component.getInitial().size(); i++) {
            String at = path + ".initial[" + i + "]";
            Optional<Given> given =
                    AnswerValue.read(question, component.getInitial().get(i).getValue());
            Optional<String> unfit = given.isEmpty()
                    ? Optional.of("must be a value of the type of the question")
                    : Answers.unfit(question, given.get().type(), given.get().text());
            unfit.ifPresentOrElse(
                    reason -> faults.add(new Fault(at, reason)),
                    () -> given.ifPresent(one -> values.add(AnswerValue.of(question, one.type(), one.text()))));
        }
        return List.copyOf(values);
    }
}
