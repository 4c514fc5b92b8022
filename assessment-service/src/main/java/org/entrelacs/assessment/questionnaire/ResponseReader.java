package org.entrelacs.assessment.questionnaire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.entrelacs.assessment.questionnaire.CompiledQuestionnaire.Item;
import org.entrelacs.assessment.questionnaire.FhirReader.Misread;
import org.entrelacs.contract.AnswerSource;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.assessment.AssessmentEvent.Answer;
import org.entrelacs.contract.assessment.AssessmentEvent.AnswerType;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/// Reads a FHIR R4 `QuestionnaireResponse` as answers to one questionnaire. A value that is absent with a reason
/// (extension `data-absent-reason`) is not assessable. Values of calculated items are passed over: scores are computed
/// here, not believed.
public final class ResponseReader {
    private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

    private final CompiledQuestionnaire questionnaire;
    private final AnswerSource source;
    private final List<Answer> answers = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private ResponseReader(CompiledQuestionnaire questionnaire, AnswerSource source) {
        this.questionnaire = questionnaire;
        this.source = source;
    }

    /// What a response says.
    public sealed interface Response {
        /// @param answers one for an item, in the order of the response
        record Understood(List<Answer> answers) implements Response {}

        /// @param faults at least one
        record Misunderstood(List<Fault> faults) implements Response {}
    }

    /// @param tree JSON values as Jackson reads them
    /// @param source of every answer
    public static Response read(CompiledQuestionnaire questionnaire, Map<String, Object> tree, AnswerSource source) {
        ResponseReader reader = new ResponseReader(questionnaire, source);
        try {
            reader.read(FhirReader.read(QuestionnaireResponse.class, tree));
        } catch (Misread misread) {
            return new Response.Misunderstood(misread.faults());
        }
        return reader.faults.isEmpty()
                ? new Response.Understood(List.copyOf(reader.answers))
                : new Response.Misunderstood(List.copyOf(reader.faults));
    }

    private void read(QuestionnaireResponse response) {
        if (response.hasQuestionnaire() && !isOurs(response.getQuestionnaire())) {
            fault("questionnaire", "must be " + questionnaire.url() + "|" + questionnaire.version());
        }
        items(response.getItem(), questionnaire.items(), "");
    }

    private boolean isOurs(String canonical) {
        return canonical.equals(questionnaire.url())
                || canonical.equals(questionnaire.url() + "|" + questionnaire.version());
    }

    private void items(List<QuestionnaireResponseItemComponent> given, List<Item> expected, String parent) {
        Map<String, Item> open = new HashMap<>();
        expected.forEach(item -> open.put(item.linkId(), item));
        for (int i = 0; i < given.size(); i++) {
            String path = parent + "item[" + i + "]";
            switch (open.remove(Objects.requireNonNullElse(given.get(i).getLinkId(), ""))) {
                case null -> fault(path + ".linkId", "must be an item of the questionnaire at this place, given once");
                case Item.Group group -> group(given.get(i), group, path);
                case Item.Question question -> question(given.get(i), question, path);
                case Item.Unasked _ -> {}
            }
        }
    }

    private void group(QuestionnaireResponseItemComponent given, Item.Group group, String path) {
        faultIf(given.hasAnswer(), path + ".answer", "must not stand on a group");
        items(given.getItem(), group.items(), path + ".");
    }

    private void question(QuestionnaireResponseItemComponent given, Item.Question question, String path) {
        faultIf(given.hasItem(), path + ".item", "must not stand below a question");
        faultIf(given.getAnswer().size() > 1, path + ".answer", "must hold one answer");
        if (given.getAnswer().size() == 1) {
            var answer = given.getAnswerFirstRep();
            faultIf(answer.hasItem(), path + ".answer[0].item", "must not stand below a question");
            answer(question, answer.getValue(), path + ".answer[0]");
        }
    }

    private void answer(Item.Question question, @Nullable Type value, String path) {
        Optional<String> text = text(question, value);
        if (text.isPresent()) {
            Answers.unfit(question, question.type(), text.get())
                    .ifPresentOrElse(reason -> fault(path, reason), () -> add(question, question.type(), text.get()));
        } else if (value != null && value.hasExtension(ABSENT)) {
            add(question, AnswerType.NOT_ASSESSABLE, "");
        } else {
            fault(path, "must hold a value of the type of the question: " + Answers.name(question.type()));
        }
    }

    private static Optional<String> text(Item.Question question, @Nullable Type value) {
        if (value instanceof Coding coding) {
            return question.type() == AnswerType.CODE ? code(question, coding) : Optional.empty();
        }
        boolean fits = switch (question.type()) {
            case BOOLEAN -> value instanceof BooleanType;
            case INTEGER -> value instanceof IntegerType;
            case DECIMAL -> value instanceof DecimalType;
            case DATE -> value instanceof DateType;
            case TEXT -> value instanceof StringType;
            case CODE, NOT_ASSESSABLE -> false;
        };
        return fits && value != null ? Optional.ofNullable(value.primitiveValue()) : Optional.empty();
    }

    /// A code of another system is no code of ours, even when it is spelled the same.
    private static Optional<String> code(Item.Question question, Coding given) {
        Coding option = question.options().get(Objects.requireNonNullElse(given.getCode(), ""));
        return option != null && given.hasSystem() && !given.getSystem().equals(option.getSystem())
                ? Optional.empty()
                : Optional.ofNullable(given.getCode());
    }

    private void add(Item.Question question, AnswerType type, String value) {
        answers.add(new Answer(question.linkId(), type, new PersonalText(value), source));
    }

    private void faultIf(boolean wrong, String path, String reason) {
        if (wrong) {
            fault(path, reason);
        }
    }

    private void fault(String path, String reason) {
        faults.add(new Fault(path, reason));
    }
}
