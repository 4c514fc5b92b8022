package org.entrelacs.contract.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.entrelacs.contract.EventType;
import org.entrelacs.contract.PersonalText;
import org.jspecify.annotations.Nullable;

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
    /// @param followUpBy last day to ask what became of a redirected person; null when nobody
    ///     asks
    @EventType("org.entrelacs.assessment.IntakeTriaged.v1")
    record IntakeTriaged(
            String intake,
            TriageOutcome outcome,
            TriageUrgency urgency,
            List<String> reasons,
            String redirectedTo,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            LocalDate followUpBy)
            implements IntakeEvent {

        /// Not followed up.
        public IntakeTriaged(
                String intake,
                TriageOutcome outcome,
                TriageUrgency urgency,
                List<String> reasons,
                String redirectedTo) {
            this(intake, outcome, urgency, reasons, redirectedTo, null);
        }
    }

    /// A few facts that tell whether somebody may lose autonomy.
    ///
    /// @param answers to every question, in the order of the questions
    /// @param points of those answered with yes
    @EventType("org.entrelacs.assessment.IntakeScreened.v1")
    record IntakeScreened(String intake, List<Screened> answers, int points, ScreeningOutcome outcome)
            implements IntakeEvent {}

    /// Somebody whom the network does not serve is sent to an organisation.
    ///
    /// @param organisation id
    /// @param followUpBy last day to ask what became of the person
    @EventType("org.entrelacs.assessment.IntakeRedirected.v1")
    record IntakeRedirected(String intake, String organisation, PersonalText reason, LocalDate followUpBy)
            implements IntakeEvent {}

    /// Nobody has asked in time what became of a person who was sent elsewhere.
    ///
    /// @param followUpBy last day on which it would have been in time
    @EventType("org.entrelacs.assessment.IntakeFollowUpDue.v1")
    record IntakeFollowUpDue(String intake, LocalDate followUpBy) implements IntakeEvent {}

    /// What became of a person who was sent elsewhere.
    ///
    /// @param note may be empty
    /// @param followUpBy when to ask again; null when this was the last time
    @EventType("org.entrelacs.assessment.IntakeFollowedUp.v1")
    record IntakeFollowedUp(
            String intake,
            FollowUpOutcome outcome,
            PersonalText note,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            LocalDate followUpBy)
            implements IntakeEvent {}

    /// The person does not want help after all.
    @EventType("org.entrelacs.assessment.IntakeWithdrawn.v1")
    record IntakeWithdrawn(String intake, PersonalText reason) implements IntakeEvent {}

    record Screened(ScreeningQuestion question, ScreeningAnswer answer) {}

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

    /// Our own, of facts that somebody on the telephone can tell.
    enum ScreeningQuestion {
        @JsonProperty("lives-alone")
        LIVES_ALONE,
        @JsonProperty("fell-in-six-months")
        FELL_IN_SIX_MONTHS,
        @JsonProperty("in-hospital-in-six-months")
        IN_HOSPITAL_IN_SIX_MONTHS,
        @JsonProperty("needs-help-washing-or-dressing")
        NEEDS_HELP_WASHING_OR_DRESSING,
        @JsonProperty("needs-help-with-meals")
        NEEDS_HELP_WITH_MEALS,
        @JsonProperty("gets-lost")
        GETS_LOST,
        @JsonProperty("nobody-looks-in")
        NOBODY_LOOKS_IN,
        @JsonProperty("caregiver-cannot-go-on")
        CAREGIVER_CANNOT_GO_ON
    }

    enum ScreeningAnswer {
        @JsonProperty("yes")
        YES,
        @JsonProperty("no")
        NO,
        @JsonProperty("unknown")
        UNKNOWN
    }

    enum ScreeningOutcome {
        @JsonProperty("at-risk")
        AT_RISK,
        @JsonProperty("unclear")
        UNCLEAR,
        @JsonProperty("not-at-risk")
        NOT_AT_RISK
    }

    enum FollowUpOutcome {
        @JsonProperty("arrived")
        ARRIVED,
        @JsonProperty("not-arrived")
        NOT_ARRIVED,
        @JsonProperty("came-back")
        CAME_BACK,
        @JsonProperty("not-reached")
        NOT_REACHED
    }
}
