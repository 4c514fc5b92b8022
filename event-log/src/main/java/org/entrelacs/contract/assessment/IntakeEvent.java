package org.entrelacs.contract.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.entrelacs.contract.EventType;
import org.entrelacs.contract.PersonalText;

/// What has happened at the single entry point about one person. Stream: `intake/<person>`.
public sealed interface IntakeEvent {
    /// Id of the referral or call; a person may come back with another.
    String intake();

    /// @param age in completed years, 0 to 130; all that triage needs of a birth date
    /// @param territory code of the place that serves the person, such as an INSEE commune code
    @EventType("org.entrelacs.assessment.IntakeReceived.v1")
    record IntakeReceived(
            String intake, IntakeSource source, IntakeReason reason, int age, String territory, PersonalText situation)
            implements IntakeEvent {}

    /// @param reasons codes that name the rule, at least one
    /// @param redirectedTo service the person is sent to; empty unless redirected
    @EventType("org.entrelacs.assessment.IntakeTriaged.v1")
    record IntakeTriaged(
            String intake, TriageOutcome outcome, TriageUrgency urgency, List<String> reasons, String redirectedTo)
            implements IntakeEvent {}

    enum IntakeSource {
        @JsonProperty("self")
        SELF,
        @JsonProperty("family")
        FAMILY,
        @JsonProperty("hospital")
        HOSPITAL,
        @JsonProperty("general-practitioner")
        GENERAL_PRACTITIONER,
        @JsonProperty("social-services")
        SOCIAL_SERVICES,
        @JsonProperty("provider")
        PROVIDER
    }

    enum IntakeReason {
        @JsonProperty("loss-of-autonomy")
        LOSS_OF_AUTONOMY,
        @JsonProperty("hospital-discharge")
        HOSPITAL_DISCHARGE,
        @JsonProperty("caregiver-exhaustion")
        CAREGIVER_EXHAUSTION,
        @JsonProperty("isolation")
        ISOLATION,
        @JsonProperty("housing")
        HOUSING,
        @JsonProperty("information-only")
        INFORMATION_ONLY
    }

    enum TriageOutcome {
        @JsonProperty("eligible")
        ELIGIBLE,
        @JsonProperty("redirected")
        REDIRECTED,
        @JsonProperty("refused")
        REFUSED
    }

    enum TriageUrgency {
        @JsonProperty("routine")
        ROUTINE,
        @JsonProperty("urgent")
        URGENT,
        @JsonProperty("emergency")
        EMERGENCY
    }
}
