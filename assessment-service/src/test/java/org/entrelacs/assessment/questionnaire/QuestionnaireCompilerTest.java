package org.entrelacs.assessment.questionnaire;

import static org.entrelacs.assessment.questionnaire.Forms.faults;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.entrelacs.fhir.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QuestionnaireCompilerTest {
    private static final String ITEM = "'item': [{'linkId': 'one', 'type': 'boolean'}, ";
    private static final String ONE = "{'question': 'one', 'operator': 'exists', 'answerBoolean': true}";
    private static final String CALCULATED =
            "'url': 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression'";
    private static final String VARIABLE = "'url': 'http://hl7.org/fhir/StructureDefinition/variable'";

    /// What is rejected, where, and why.
    static Stream<Arguments> rejected() {
        return Stream.of(
                row("'item': [{'type': 'boolean'}]", "item[0].linkId", "is missing"),
                row("'item': [{'linkId': 'one'}]", "item[0].type", "is missing"),
                row(
                        ITEM + "{'linkId': 'one', 'type': 'date'}]",
                        "item[1].linkId",
                        "must be unique within the questionnaire"),
                row(
                        "'item': [{'linkId': 'g', 'type': 'group', 'item': [{'linkId': 'q', 'type': 'attachment'}]}]",
                        "item[0].item[0].type",
                        "is not supported: attachment"),
                row(ITEM + "{'linkId': 'two', 'type': 'reference'}]", "item[1].type", "is not supported: reference"),
                row(ITEM + "{'linkId': 'two', 'type': 'question'}]", "item[1].type", "is not supported: question"),
                row(
                        ITEM + "{'linkId': 'two', 'type': 'quantity'}]",
                        "item[1].type",
                        "must come with questionnaire-unit or questionnaire-unitOption"),
                row(
                        when("'question': 'three', 'operator': '=', 'answerBoolean': true"),
                        "item[1].enableWhen[0].question",
                        "must be a question of the questionnaire"),
                row(
                        when("'question': 'one', 'operator': '=', 'answerInteger': 1"),
                        "item[1].enableWhen[0].answer",
                        "must be of the type of the question, or boolean for exists"),
                row(
                        when("'question': 'one', 'operator': 'exists', 'answerInteger': 1"),
                        "item[1].enableWhen[0].answer",
                        "must be of the type of the question, or boolean for exists"),
                row(when("'question': 'one', 'operator': '='"), "item[1].enableWhen[0].answer", "is missing"),
                row(when("'question': 'one', 'answerBoolean': true"), "item[1].enableWhen[0].operator", "is missing"),
                row(
                        when("'question': 'two', 'operator': 'exists', 'answerBoolean': true"),
                        "item[1]",
                        "must not depend on itself"),
                row(
                        ITEM + "{'linkId': 'two', 'type': 'date', 'enableWhen': [" + ONE + ", " + ONE + "]}]",
                        "item[1].enableBehavior",
                        "must say all or any, since there are several conditions"),
                row(
                        ITEM + "{'linkId': 'two', 'type': 'group', 'repeats': true}]",
                        "item[1].repeats",
                        "is not supported"),
                row(
                        ITEM + "{'linkId': 'two', 'type': 'date', 'repeats': true,"
                                + " 'item': [{'linkId': 'three', 'type': 'date'}]}]",
                        "item[1].repeats",
                        "is not supported"),
                row(
                        ITEM + "{'linkId': 'two', 'type': 'date', 'initial': [{'valueInteger': 3}]}]",
                        "item[1].initial[0]",
                        "must be a value of the type of the question"),
                row(
                        ITEM + "{'linkId': 'two', 'type': 'date', 'modifierExtension': [{'url': 'urn:x',"
                                + " 'valueString': 'x'}]}]",
                        "item[1].modifierExtension",
                        "is not supported"),
                row(
                        ITEM + "{'linkId': 'two', 'type': 'date', 'extension': [{" + VARIABLE
                                + ", 'valueString': 'x'}]}]",
                        "item[1].extension[0]",
                        "must be a valueExpression with an expression"),
                row(
                        ITEM + "{'linkId': 'two', 'type': 'choice'}]",
                        "item[1].answerOption",
                        "must hold at least one option"),
                row(
                        ITEM + "{'linkId': 'two', 'type': 'choice', 'answerOption': [{'valueString': 'x'}]}]",
                        "item[1].answerOption[0]",
                        "must be a valueCoding with a code"),
                row(
                        ITEM + "{'linkId': 'two', 'type': 'choice', 'answerOption': [{'valueCoding': {'code': 'x'}},"
                                + " {'valueCoding': {'code': 'x'}}]}]",
                        "item[1].answerOption[1].valueCoding.code",
                        "must be unique within the question"),
                row(
                        ITEM + "{'linkId': 'two', 'type': 'choice', 'answerValueSet': 'http://loinc.org/vs/LL358-3'}]",
                        "item[1].answerValueSet",
                        "must be a contained value set that lists its codes"),
                row(
                        ITEM + "{'linkId': 'two', 'type': 'integer', 'answerOption': [{'valueInteger': 1}]}]",
                        "item[1].answerOption",
                        "is not supported"),
                row(
                        ITEM + "{'linkId': 'two', 'type': 'date', 'answerOption': [{'valueDate': '2026-11-22'}]}]",
                        "item[1].answerOption",
                        "is not supported"),
                row(
                        score("integer", "text/cql", "1"),
                        "item[1].extension[0].valueExpression.language",
                        "must be text/fhirpath"),
                row(
                        score("integer", "text/fhirpath", "%resource.item.where(linkId = 'two').answer.value"),
                        "item[1].extension[0].valueExpression.expression",
                        "reads 'two', which is no question or group of the questionnaire"),
                row(
                        score("integer", "text/fhirpath", "%resource.item.where(linkId = 'score').answer.value"),
                        "item[1]",
                        "must not depend on itself"),
                row(
                        score("integer", "text/fhirpath", "%later + 1"),
                        "item[1].extension[0].valueExpression.expression",
                        "reads %later, which is no variable declared before it"),
                row(
                        "'extension': [" + variable("b", "%a") + "," + variable("a", "1") + "]",
                        "extension[0].valueExpression.expression",
                        "reads %a, which is no variable declared before it"),
                row(
                        "'extension': [" + variable("a", "1") + "," + variable("a", "2") + "]",
                        "extension[1].valueExpression.name",
                        "must be a name of its own"),
                row(
                        "'extension': [" + variable("resource", "1") + "]",
                        "extension[0].valueExpression.name",
                        "must be a name of its own"),
                row("'title': null", "title", "must not be null"),
                row("'item': [null]", "item[0]", "must not be null"),
                row("'title': {'of': 'x'}", "title", "must be a plain value"),
                row("'title': ['x']", "title", "must not be a list"),
                row("'item': {'linkId': 'one', 'type': 'date'}", "item", "must be a list"),
                row("'item': ['one']", "item[0]", "must be an object"),
                row(
                        "'item': [{'linkId': 'one', 'type': 'date', 'colour': 'red'}]",
                        "item[0].colour",
                        "is not an element of FHIR R4"),
                row(
                        "'item': [{'linkId': 'one', 'type': 'choice', 'answerOption': [{'valueCoding': {'kode': 'x'}}]}]",
                        "item[0].answerOption[0].valueCoding.kode",
                        "is not an element of FHIR R4"),
                row("'itme': 'x'", "itme", "is not an element of FHIR R4"),
                row(
                        "'modifierExtension': [{'url': 'urn:x', 'valueString': 'x'}]",
                        "modifierExtension",
                        "is not supported"));
    }

    @ParameterizedTest
    @MethodSource("rejected")
    void what_is_not_supported_is_rejected_with_its_path(String elements, String path, String reason) {
        assertEquals(List.of(new Fault(path, reason)), faults(elements));
    }

    @Test
    void what_is_not_fhirpath_is_rejected_with_its_path() {
        var fault = faults(score("integer", "text/fhirpath", "1 + (")).getFirst();
        assertEquals("item[1].extension[0].valueExpression.expression", fault.path());
    }

    @Test
    void a_function_that_fhirpath_does_not_have_is_rejected_with_its_path() {
        var fault =
                faults(score("integer", "text/fhirpath", "%resource.guess()")).getFirst();
        assertEquals("item[1].extension[0].valueExpression.expression", fault.path());
    }

    @Test
    void another_resource_is_rejected() {
        var patient = Forms.COMPILER.compile(Forms.json("{'resourceType': 'Patient'}"));
        assertEquals(new Compilation.Rejected(List.of(new Fault("resourceType", "must be Questionnaire"))), patient);
    }

    @Test
    void everything_wrong_is_told_at_once() {
        assertEquals(
                2,
                faults("'item': [{'type': 'boolean'}, {'linkId': 'q', 'type': 'attachment'}]")
                        .size());
    }

    private static Arguments row(String elements, String path, String reason) {
        return Arguments.of(elements, path, reason);
    }

    private static String score(String type, String language, String expression) {
        return ITEM + "{'linkId': 'score', 'type': '" + type + "', 'extension': [{" + CALCULATED
                + ", 'valueExpression': {'language': '" + language + "', 'expression': '"
                + expression.replace("'", "\\u0027") + "'}}]}]";
    }

    private static String when(String condition) {
        return ITEM + "{'linkId': 'two', 'type': 'date', 'enableWhen': [{" + condition + "}]}]";
    }

    private static String variable(String name, String expression) {
        return "{" + VARIABLE + ", 'valueExpression': {'name': '" + name
                + "', 'language': 'text/fhirpath', 'expression': '" + expression + "'}}";
    }
}
