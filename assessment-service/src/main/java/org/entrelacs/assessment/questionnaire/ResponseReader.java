package org.entrelacs.assessment.questionnaire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.entrelacs.assessment.questionnaire.AnswerValue.Given;
import org.entrelacs.assessment.questionnaire.CompiledQuestionnaire.Item;
import org.entrelacs.contract.AnswerSource;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.assessment.AssessmentEvent.Answer;
import org.entrelacs.contract.assessment.AssessmentEvent.AnswerType;
import org.entrelacs.fhir.Fault;
import org.entrelacs.fhir.FhirReader;
import org.entrelacs.fhir.FhirReader.Misread;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemAnswerComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/// Reads a FHIR R4 `QuestionnaireResponse` as answers to one questionnaire. A value that is
/// absent with a reason (extension `data-absent-reason`) is not assessable. Values of calculated
/// and hidden items are passed over: they are computed here, not believed.
public final class ResponseReader {
    static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

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
        /// @param answers one for a question, in the order of the response
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
        List<QuestionnaireResponseItemAnswerComponent> several = given.getAnswer();
        faultIf(given.hasItem(), path + ".item", "must stand below the answer of a question");
        List<Given> values = new ArrayList<>();
        for (int i = 0; i < several.size(); i++) {
            String at = path + ".answer[" + i + "]";
            read(question, several.get(i).getValue(), at).ifPresent(values::add);
        }
        boolean mixed = values.stream().map(Given::type).distinct().count() > 1;
        faultIf(mixed, path + ".answer", "must hold answers of one type");
        if (!values.isEmpty()) {
            Answers.unfit(question, values.getFirst().type(), several.size())
                    .ifPresent(reason -> fault(path + ".answer", reason));
            answers.add(answer(question, values));
        }
        for (int i = 0; i < several.size(); i++) {
            items(several.get(i).getItem(), question.items(), path + ".answer[" + i + "].");
        }
    }

    private Optional<Given> read(Item.Question question, @Nullable Type value, String path) {
        Optional<Given> given = AnswerValue.read(question, value);
        if (given.isPresent()) {
            Optional<String> unfit =
                    Answers.unfit(question, given.get().type(), given.get().text());
            unfit.ifPresent(reason -> fault(path, reason));
            return unfit.isPresent() ? Optional.empty() : given;
        }
        if (value != null && value.hasExtension(ABSENT)) {
            return Optional.of(new Given(AnswerType.NOT_ASSESSABLE, ""));
        }
        fault(path, "must hold a value of the type of the question: " + Answers.types(question));
        return Optional.empty();
    }

    private Answer answer(Item.Question question, List<Given> values) {
        List<PersonalText> others =
                values.stream().skip(1).map(one -> new PersonalText(one.text())).toList();
        return new Answer(
                question.linkId(),
                values.getFirst().type(),
                new PersonalText(values.getFirst().text()),
                source,
                others.isEmpty() ? null : others);
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
