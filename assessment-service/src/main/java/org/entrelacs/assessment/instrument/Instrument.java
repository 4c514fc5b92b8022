package org.entrelacs.assessment.instrument;

import java.util.List;
import java.util.Map;
import org.entrelacs.contract.assessment.InstrumentEvent.CaseMixTable;
import org.entrelacs.contract.assessment.InstrumentEvent.NeedRule;
import org.entrelacs.contract.assessment.InstrumentEvent.NeedRuleExample;
import org.jspecify.annotations.Nullable;
import org.pcollections.OrderedPMap;
import org.pcollections.PVector;

/// One instrument with all its versions.
///
/// @param versions in the order in which they were first drafted
/// @param published versions in the order in which they were published, less those retired since
public record Instrument(OrderedPMap<String, Version> versions, PVector<String> published) {

    /// The version published last; empty when none is published.
    public String current() {
        return published.isEmpty() ? "" : published.getLast();
    }

    /// @param questionnaire FHIR R4 `Questionnaire` as it was drafted
    /// @param examples what the need rules must find; none when none are stored
    /// @param caseMix from scores and needs to required hours; null when the version says nothing about them
    /// @param drafts how many times it was drafted
    public record Version(
            Status status,
            Map<String, Object> questionnaire,
            List<NeedRule> needRules,
            List<NeedRuleExample> examples,
            @Nullable CaseMixTable caseMix,
            int drafts) {}

    /// FHIR R4 `PublicationStatus`.
    public enum Status {
        DRAFT("draft"),
        PUBLISHED("active"),
        RETIRED("retired");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
