package org.entrelacs.contract.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.entrelacs.contract.EventType;
import org.entrelacs.contract.NeedDimension;
import org.jspecify.annotations.Nullable;

/// What has happened to one assessment instrument. Stream: `instrument/<id>`. Status codes are FHIR R4's
/// `PublicationStatus`: draft, active (published), retired.
public sealed interface InstrumentEvent {
    String version();

    /// @param questionnaire FHIR R4 `Questionnaire` as a JSON tree, scores as SDC `calculatedExpression` (FHIRPath)
    /// @param needRules from answers to needs
    /// @param examples what the need rules must find; null when none are stored, as in earlier events
    /// @param caseMix null when the instrument says nothing about hours, as in earlier events
    @EventType("org.entrelacs.assessment.InstrumentDrafted.v1")
    record InstrumentDrafted(
            String version,
            Map<String, Object> questionnaire,
            List<NeedRule> needRules,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<NeedRuleExample> examples,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            CaseMixTable caseMix)
            implements InstrumentEvent {

        /// Without examples and without a table of hours.
        public InstrumentDrafted(String version, Map<String, Object> questionnaire, List<NeedRule> needRules) {
            this(version, questionnaire, needRules, null, null);
        }
    }

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

    /// Given these answers, when they are scored, then exactly these needs are found.
    ///
    /// @param name a sentence
    /// @param given from link id to answer, as text
    /// @param then ICF qualifier 1 to 4 by ICF category of the need
    record NeedRuleExample(String name, Map<String, String> given, Map<String, Integer> then) {}

    /// From a measured person to required hours, as data. Either part may be empty.
    ///
    /// @param score code of the score that names the class, such as `gir`; empty when there are no classes
    /// @param classes required hours of a class; those of the needs add up where a class is not listed
    /// @param ceilings longest help for one need
    /// @param source law, study or network
    record CaseMixTable(String score, List<CaseMixClass> classes, List<NeedCeiling> ceilings, String source) {}

    /// @param value of the score
    record CaseMixClass(BigDecimal value, Duration perWeek) {}

    /// @param code ICF category of the need
    /// @param perDay when the need is complete (ICF qualifier 4); less of it for a lesser one
    record NeedCeiling(String code, Duration perDay) {}
}
