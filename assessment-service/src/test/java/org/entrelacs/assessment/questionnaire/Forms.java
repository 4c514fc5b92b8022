package org.entrelacs.assessment.questionnaire;

import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entrelacs.assessment.questionnaire.Compilation.Compiled;
import org.entrelacs.assessment.questionnaire.Compilation.Rejected;
import org.entrelacs.assessment.questionnaire.ResponseReader.Response.Misunderstood;
import org.entrelacs.assessment.questionnaire.ResponseReader.Response.Understood;
import org.entrelacs.contract.AnswerSource;
import org.entrelacs.contract.assessment.AssessmentEvent.Answer;
import org.entrelacs.fhir.Fault;

/// Questionnaires and responses in JSON, with ' for ".
final class Forms {
    static final FhirPath FHIR_PATH = new FhirPath();
    static final QuestionnaireCompiler COMPILER = new QuestionnaireCompiler(FHIR_PATH);
    static final Scoring SCORING = new Scoring(FHIR_PATH);

    /// One question of each type, a group, a choice by value set, and a help text.
    static final CompiledQuestionnaire FORM = compiled("""
            {'resourceType': 'Questionnaire', 'url': 'urn:test:form', 'version': '2', 'status': 'draft',
             'contained': [{'resourceType': 'ValueSet', 'id': 'much', 'status': 'draft', 'compose': {'include': [
                 {'system': 'urn:test:much', 'concept': [{'code': '0'}, {'code': '4'}]}]}}],
             'item': [
               {'linkId': 'help', 'type': 'display', 'text': 'Read me'},
               {'linkId': 'body', 'type': 'group', 'item': [
                 {'linkId': 'pain', 'type': 'choice', 'required': true, 'answerValueSet': '#much'},
                 {'linkId': 'weight', 'type': 'decimal'}]},
               {'linkId': 'letter', 'type': 'choice', 'required': true, 'answerOption': [
                 {'valueCoding': {'system': 'urn:test:letter', 'code': 'A'}},
                 {'valueCoding': {'system': 'urn:test:letter', 'code': 'B'}}]},
               {'linkId': 'alone', 'type': 'boolean'},
               {'linkId': 'falls', 'type': 'integer'},
               {'linkId': 'since', 'type': 'date'},
               {'linkId': 'words', 'type': 'text', 'item': [
                 {'linkId': 'words-help', 'type': 'display', 'text': 'In their own words'}]}]}
            """);

    private Forms() {}

    /// A file of `src/test/resources/forms`.
    static String text(String file) {
        try (InputStream stream = Forms.class.getResourceAsStream("/forms/" + file)) {
            return new String(Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("'", "\\u0027");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The value at a path of member names and indexes.
    static Object at(Object tree, Object... path) {
        Object value = tree;
        for (Object step : path) {
            value = Objects.requireNonNull(
                    value instanceof List<?> list ? list.get((Integer) step) : ((Map<?, ?>) value).get(step),
                    step.toString());
        }
        return value;
    }

    static Map<String, Object> json(String text) {
        try {
            return new JsonMapper().readValue(text.replace('\'', '"'), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static CompiledQuestionnaire compiled(String questionnaire) {
        return switch (COMPILER.compile(json(questionnaire))) {
            case Compiled(var form) -> form;
            case Rejected(var faults) -> fail(faults.toString());
        };
    }

    /// What is wrong with a questionnaire that has these elements.
    static List<Fault> faults(String elements) {
        return switch (COMPILER.compile(
                json("{'resourceType': 'Questionnaire', 'status': 'draft', " + elements + "}"))) {
            case Compiled _ -> List.of();
            case Rejected(var faults) -> faults;
        };
    }

    /// What is wrong with a response to [#FORM] that has these items.
    static List<Fault> misunderstood(String items) {
        return switch (read(items)) {
            case Understood _ -> List.of();
            case Misunderstood(var faults) -> faults;
        };
    }

    static List<Answer> understood(String items) {
        return switch (read(items)) {
            case Understood(var answers) -> answers;
            case Misunderstood(var faults) -> fail(faults.toString());
        };
    }

    private static ResponseReader.Response read(String items) {
        return ResponseReader.read(
                FORM,
                json("{'resourceType': 'QuestionnaireResponse', 'status': 'completed', 'item': [" + items + "]}"),
                AnswerSource.REPORTED);
    }

    static Map<String, Answer> byLinkId(List<Answer> answers) {
        return answers.stream().collect(Collectors.toMap(Answer::linkId, Function.identity()));
    }
}
