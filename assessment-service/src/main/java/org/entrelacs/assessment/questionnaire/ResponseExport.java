package org.entrelacs.assessment.questionnaire;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrelacs.contract.assessment.AssessmentEvent.Answer;
import org.entrelacs.contract.assessment.AssessmentEvent.AnswerType;
import org.entrelacs.fhir.FhirWriter;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.TimeType;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.UriType;
import org.jspecify.annotations.Nullable;

/// Writes answers and what is calculated from them as a FHIR R4 `QuestionnaireResponse`, which
/// [ResponseReader] reads as the same answers. Items without a value are left out.
public final class ResponseExport {
    private final Evaluated evaluated;
    private final Map<String, Answer> answers;

    private ResponseExport(Evaluated evaluated) {
        this.evaluated = evaluated;
        this.answers = evaluated.answers();
    }

    /// @param identifier of the assessment
    /// @param person pseudonym
    /// @param status code of FHIR's `QuestionnaireResponseStatus`
    /// @param authored when the answers were complete; null before
    public record Header(
            String identifier,
            String person,
            String status,
            @Nullable Instant authored) {}

    /// @return JSON values as Jackson writes them
    public static Map<String, Object> of(Evaluated evaluated, Header header) {
        var response = new QuestionnaireResponse()
                .setStatus(QuestionnaireResponseStatus.fromCode(header.status()))
                .setSubject(new Reference("Patient/" + header.person()));
        response.getIdentifier().setValue(header.identifier());
        CompiledQuestionnaire questionnaire = evaluated.questionnaire();
        if (!questionnaire.url().isEmpty()) {
            response.setQuestionnaire(
                    questionnaire.url() + (questionnaire.version().isEmpty() ? "" : "|" + questionnaire.version()));
        }
        if (header.authored() != null) {
            response.setAuthoredElement(new DateTimeType(
                    header.authored().truncatedTo(ChronoUnit.MILLIS).toString()));
        }
        new ResponseExport(evaluated).fill(questionnaire.form().getItem(), response.getItem());
        return FhirWriter.tree(response);
    }

    private void fill(List<QuestionnaireItemComponent> form, List<QuestionnaireResponseItemComponent> response) {
        for (QuestionnaireItemComponent component : form) {
            var item = new QuestionnaireResponseItemComponent().setLinkId(component.getLinkId());
            if (component.hasText()) {
                item.setText(component.getText());
            }
            if (component.getType() == QuestionnaireItemType.GROUP) {
                fill(component.getItem(), item.getItem());
            } else {
                values(component.getLinkId()).forEach(value -> item.addAnswer().setValue(value));
                if (item.hasAnswer()) {
                    fill(component.getItem(), item.getAnswerFirstRep().getItem());
                }
            }
            if (item.hasItem() || item.hasAnswer()) {
                response.add(item);
            }
        }
    }

    private List<Type> values(String linkId) {
        Optional<Type> calculated = Optional.ofNullable(evaluated.values().get(linkId));
        if (calculated.isPresent()) {
            return List.of(plain(calculated.get()));
        }
        var question = evaluated.questionnaire().questions().get(linkId);
        Answer answer = answers.get(linkId);
        if (question == null || answer == null) {
            return List.of();
        }
        return Answers.isUsable(answer)
                ? AnswerValue.of(question, answer).stream()
                        .map(ResponseExport::plain)
                        .toList()
                : List.of(absent(question.type()));
    }

    /// Without the weight that the form gives it.
    private static Type plain(Type value) {
        if (!(value instanceof Coding option)) {
            return value;
        }
        Coding coding = new Coding(option.getSystem(), option.getCode(), option.getDisplay());
        return option.hasVersion() ? coding.setVersion(option.getVersion()) : coding;
    }

    private static Type absent(AnswerType type) {
        Type value = switch (type) {
            case CODE -> new Coding();
            case BOOLEAN -> new BooleanType();
            case INTEGER -> new IntegerType();
            case DECIMAL -> new DecimalType();
            case DATE -> new DateType();
            case DATE_TIME -> new DateTimeType();
            case TIME -> new TimeType();
            case TEXT, NOT_ASSESSABLE -> new StringType();
            case URL -> new UriType();
            case QUANTITY -> new Quantity();
        };
        value.addExtension(new Extension(ResponseReader.ABSENT, new CodeType("unknown")));
        return value;
    }
}
