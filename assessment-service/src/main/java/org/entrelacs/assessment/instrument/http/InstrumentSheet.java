package org.entrelacs.assessment.instrument.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entrelacs.assessment.instrument.Instrument;
import org.entrelacs.assessment.instrument.Instrument.Version;

/// One instrument as it is shown.
///
/// @param current the version that new assessments pin; empty when none is published
record InstrumentSheet(String instrument, String current, List<Line> versions) {

    /// @param status FHIR R4 `PublicationStatus`
    record Line(String version, String status) {}

    static InstrumentSheet of(String id, Instrument instrument) {
        return new InstrumentSheet(
                id,
                instrument.current(),
                instrument.versions().entrySet().stream()
                        .map(entry -> new Line(
                                entry.getKey(), entry.getValue().status().code()))
                        .toList());
    }

    /// The `Questionnaire` as it was drafted, with the status of today.
    static Map<String, Object> questionnaire(String name, Version version) {
        Map<String, Object> questionnaire = new LinkedHashMap<>(version.questionnaire());
        questionnaire.put("version", name);
        questionnaire.put("status", version.status().code());
        return questionnaire;
    }
}
