package org.entrelacs.assessment.instrument;

import java.util.List;
import java.util.Map;
import org.entrelacs.contract.assessment.InstrumentEvent.CaseMixTable;
import org.entrelacs.contract.assessment.InstrumentEvent.NeedRule;
import org.entrelacs.contract.assessment.InstrumentEvent.NeedRuleExample;
import org.jspecify.annotations.Nullable;

public sealed interface InstrumentCommand {
    String version();

    /// @param questionnaire FHIR R4 `Questionnaire` that was found to compile
    /// @param examples none when the need rules come without
    /// @param caseMix found to fit the questionnaire; null when the version says nothing about hours
    record DraftVersion(
            String version,
            Map<String, Object> questionnaire,
            List<NeedRule> needRules,
            List<NeedRuleExample> examples,
            @Nullable CaseMixTable caseMix)
            implements InstrumentCommand {}

    /// Examples were tried outside the rules, on the draft of that number.
    ///
    /// @param failing of the examples of that draft
    record PublishVersion(String version, int drafts, List<FailedExample> failing) implements InstrumentCommand {}

    record RetireVersion(String version, String reason) implements InstrumentCommand {}
}
