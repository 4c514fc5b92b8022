package org.entrelacs.assessment.instrument;

import java.util.List;
import java.util.Map;
import org.entrelacs.contract.assessment.InstrumentEvent.CaseMixTable;
import org.entrelacs.contract.assessment.InstrumentEvent.NeedRule;
import org.jspecify.annotations.Nullable;

public sealed interface InstrumentCommand {
    String version();

    /// @param questionnaire FHIR R4 `Questionnaire` that was found to compile
    /// @param caseMix found to fit the questionnaire; null when the version says nothing about hours
    record DraftVersion(
            String version,
            Map<String, Object> questionnaire,
            List<NeedRule> needRules,
            @Nullable CaseMixTable caseMix) implements InstrumentCommand {}

    record PublishVersion(String version) implements InstrumentCommand {}

    record RetireVersion(String version, String reason) implements InstrumentCommand {}
}
