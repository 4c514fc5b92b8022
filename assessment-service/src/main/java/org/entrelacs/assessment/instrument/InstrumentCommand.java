package org.entrelacs.assessment.instrument;

import java.util.List;
import java.util.Map;
import org.entrelacs.contract.assessment.InstrumentEvent.NeedRule;

public sealed interface InstrumentCommand {
    String version();

    /// @param questionnaire FHIR R4 `Questionnaire` that was found to compile
    record DraftVersion(String version, Map<String, Object> questionnaire, List<NeedRule> needRules)
            implements InstrumentCommand {}

    record PublishVersion(String version) implements InstrumentCommand {}

    record RetireVersion(String version, String reason) implements InstrumentCommand {}
}
