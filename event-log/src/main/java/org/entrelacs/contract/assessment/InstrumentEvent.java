package org.entrelacs.contract.assessment;

import java.util.List;
import java.util.Map;
import org.entrelacs.contract.EventType;
import org.entrelacs.contract.NeedDimension;

/// What has happened to one assessment instrument. Stream: `instrument/<id>`. Status codes are FHIR R4's
/// `PublicationStatus`: draft, active (published), retired.
public sealed interface InstrumentEvent {
    String version();

    /// @param questionnaire FHIR R4 `Questionnaire` as a JSON tree, scores as SDC `calculatedExpression` (FHIRPath)
    /// @param needRules from answers to needs
    @EventType("org.entrelacs.assessment.InstrumentDrafted.v1")
    record InstrumentDrafted(String version, Map<String, Object> questionnaire, List<NeedRule> needRules)
            implements InstrumentEvent {}

    /// From here on the version never changes and answers may be pinned to it.
    @EventType("org.entrelacs.assessment.InstrumentPublished.v1")
    record InstrumentPublished(String version) implements InstrumentEvent {}

    @EventType("org.entrelacs.assessment.InstrumentRetired.v1")
    record InstrumentRetired(String version, String reason) implements InstrumentEvent {}

    /// An answer to item `linkId` whose code stands in `disabilityByAnswer` means a need of that code.
    ///
    /// @param code ICF category of the need
    /// @param disabilityByAnswer from answer code to ICF qualifier 0 to 4; 0 means no need; an answer that is not
    ///     listed says nothing
    record NeedRule(String linkId, String code, NeedDimension dimension, Map<String, Integer> disabilityByAnswer) {}
}
