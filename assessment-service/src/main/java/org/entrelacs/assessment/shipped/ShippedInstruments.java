package org.entrelacs.assessment.shipped;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entrelacs.contract.assessment.InstrumentEvent.CaseMixTable;
import org.entrelacs.contract.assessment.InstrumentEvent.NeedRule;
import org.hl7.fhir.r4.model.Questionnaire;

/// The files `instrument-….json`: bodies of `POST /instruments/{id}/versions`, generated from the tables beside them. A
/// version that was published stays as it is: logs hold it.
public final class ShippedInstruments {
    private static final JsonMapper JSON = new JsonMapper();

    private ShippedInstruments() {}

    /// A body as it is shipped.
    ///
    /// @param id `aggir` and `baseline` for the first versions, else `aggir-2`, `aggir-observed`,
    ///     `aggir-observed-2`, `baseline-2`
    static Map<String, Object> body(String id) {
        try {
            return JSON.readValue(Table.text("instrument-" + id + ".json"), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("instrument-" + id + ".json is no JSON", e);
        }
    }

    /// The FHIR R4 `Questionnaire` of such a body.
    @SuppressWarnings("unchecked") // our own JSON
    public static Map<String, Object> questionnaire(String id) {
        return (Map<String, Object>) body(id).getOrDefault("questionnaire", Map.of());
    }

    /// Generates all files anew, by name.
    static Map<String, String> generate() throws JsonProcessingException {
        JsonNode annexe = JSON.readTree(Table.text("aggir-algorithm.json"));
        List<IcfItem> discriminating = IcfItem.all("aggir-discriminating.txt");
        List<IcfItem> illustrative = IcfItem.all("aggir-illustrative.txt");
        var first = new AggirInstrument(annexe, Table.rows("aggir-items.txt"));
        var second = new AggirGrid(annexe, discriminating, illustrative);
        var baseline = new BaselineInstrument(
                Table.rows("baseline-dimensions.txt"),
                Table.rows("baseline-items.txt"),
                Table.rows("icf-qualifiers.txt"));
        var secondBaseline = new IcfBaseline(
                Table.rows("baseline-dimensions.txt"),
                Table.rows("baseline-2-items.txt"),
                Table.rows("icf-qualifiers.txt"),
                Table.rows("icf-facilitators.txt"));
        Map<String, String> files = new LinkedHashMap<>();
        files.put("instrument-aggir.json", file(AggirInstrument.VERSION, first.questionnaire(), first.needRules()));
        files.put(
                "instrument-aggir-2.json",
                file(AggirGrid.VERSION, second.questionnaire(), second.needRules(), AggirHours.table()));
        for (var version : ObservedAggir.Version.values()) {
            var observed =
                    new ObservedAggir(version, annexe, discriminating, illustrative, Table.rows("aggir-parts.txt"));
            files.put(
                    version.file(),
                    file(version.number(), observed.questionnaire(), observed.needRules(), AggirHours.table()));
        }
        files.put(
                "instrument-baseline.json",
                file(BaselineInstrument.VERSION, baseline.questionnaire(), baseline.needRules()));
        files.put(
                "instrument-baseline-2.json",
                file(IcfBaseline.VERSION, secondBaseline.questionnaire(), secondBaseline.needRules()));
        return files;
    }

    private static String file(String version, Questionnaire questionnaire, List<NeedRule> needRules)
            throws JsonProcessingException {
        return text(body(version, questionnaire, needRules));
    }

    private static String file(
            String version, Questionnaire questionnaire, List<NeedRule> needRules, CaseMixTable caseMix)
            throws JsonProcessingException {
        ObjectNode body = body(version, questionnaire, needRules);
        ObjectNode table = body.putObject("caseMix");
        table.put("score", caseMix.score());
        ArrayNode classes = table.putArray("classes");
        caseMix.classes()
                .forEach(one -> classes.addObject()
                        .put("value", one.value())
                        .put("perWeek", one.perWeek().toString()));
        ArrayNode ceilings = table.putArray("ceilings");
        caseMix.ceilings()
                .forEach(one -> ceilings.addObject()
                        .put("code", one.code())
                        .put("perDay", one.perDay().toString()));
        table.put("source", caseMix.source());
        return text(body);
    }

    private static ObjectNode body(String version, Questionnaire questionnaire, List<NeedRule> needRules)
            throws JsonProcessingException {
        JsonNode fhir = JSON.readTree(FhirContext.forR4Cached().newJsonParser().encodeResourceToString(questionnaire));
        ObjectNode body = JSON.createObjectNode().put("version", version);
        body.set("questionnaire", fhir);
        body.set("needRules", JSON.valueToTree(needRules));
        return body;
    }

    private static String text(ObjectNode body) throws JsonProcessingException {
        var lines = new DefaultIndenter("  ", "\n");
        var indented = new DefaultPrettyPrinter();
        indented.indentObjectsWith(lines);
        indented.indentArraysWith(lines);
        return JSON.writer(indented).writeValueAsString(body) + "\n";
    }

    /// Writes all files anew.
    ///
    /// @param folders to write to
    static void main(String... folders) throws IOException {
        for (String folder : folders) {
            for (var file : generate().entrySet()) {
                Files.writeString(Path.of(folder).resolve(file.getKey()), file.getValue());
            }
        }
    }
}
