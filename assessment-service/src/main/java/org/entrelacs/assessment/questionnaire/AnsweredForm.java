package org.entrelacs.assessment.questionnaire;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.entrelacs.assessment.questionnaire.CompiledQuestionnaire.Item;
import org.entrelacs.contract.assessment.AssessmentEvent.Answer;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/// Answers put back into the shape of the form, for expressions to walk over. What was not assessable is left out.
final class AnsweredForm {
    private AnsweredForm() {}

    static QuestionnaireResponse of(CompiledQuestionnaire questionnaire, Map<String, Answer> answers) {
        QuestionnaireResponse response = new QuestionnaireResponse();
        questionnaire.items().forEach(item -> fill(response.getItem(), item, answers));
        return response;
    }

    private static void fill(List<QuestionnaireResponseItemComponent> form, Item item, Map<String, Answer> answers) {
        switch (item) {
            case Item.Group(var linkId, var inner) -> {
                var group = new QuestionnaireResponseItemComponent().setLinkId(linkId);
                inner.forEach(one -> fill(group.getItem(), one, answers));
                form.add(group);
            }
            case Item.Question question -> {
                Answer answer = answers.get(question.linkId());
                if (answer != null && Answers.isUsable(answer)) {
                    var answered = new QuestionnaireResponseItemComponent().setLinkId(question.linkId());
                    answered.addAnswer().setValue(value(question, answer));
                    form.add(answered);
                }
            }
            case Item.Unasked _ -> {}
        }
    }

    private static Type value(Item.Question question, Answer answer) {
        String text = answer.value().text();
        return switch (answer.type()) {
            case CODE -> Answers.option(question, text);
            case BOOLEAN -> new BooleanType(text);
            case INTEGER -> new IntegerType(text);
            case DECIMAL -> new DecimalType(new BigDecimal(text));
            case DATE -> new DateType(text);
            case TEXT -> new StringType(text);
            case NOT_ASSESSABLE -> throw new IllegalArgumentException("not assessable is no value");
        };
    }
}
