package org.entrelacs.planning.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entrelacs.contract.AssessedNeed;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.RequiredHours;
import org.entrelacs.contract.ResourceKind;
import org.entrelacs.contract.planning.Consent;
import org.entrelacs.contract.planning.OfferEvent.CapacityRefusal;
import org.entrelacs.contract.planning.PlanEvent.AdvocacyFile;
import org.entrelacs.contract.planning.PlanEvent.AgreedBy;
import org.entrelacs.contract.planning.PlanEvent.Claim;
import org.entrelacs.contract.planning.PlanEvent.DuplicateResolution;
import org.entrelacs.contract.planning.PlanEvent.EndReason;
import org.entrelacs.contract.planning.PlanEvent.Evidence;
import org.entrelacs.contract.planning.PlanEvent.GoalAttainment;
import org.entrelacs.contract.planning.PlanEvent.NotDeliveredReason;
import org.entrelacs.contract.planning.PlanEvent.Participant;
import org.entrelacs.contract.planning.PlanEvent.PreferenceAbout;
import org.entrelacs.contract.planning.PlanEvent.Relay;
import org.entrelacs.contract.planning.PlanEvent.Stance;
import org.entrelacs.contract.planning.PlanEvent.SuspensionReason;
import org.entrelacs.contract.planning.PlanEvent.UncoveredReason;
import org.entrelacs.contract.planning.Unavailability;

/// What can be asked of one person's plan.
public sealed interface PlanCommand {

    /// Drafts the first plan, or a new version of the one there is.
    ///
    /// @param plan id of the version that begins
    /// @param required as the assessment estimates it, if it does
    record DraftPlan(String plan, Evidence evidence, List<AssessedNeed> needs, Optional<RequiredHours> required)
            implements PlanCommand {
        /// Without required hours.
        public DraftPlan(String plan, Evidence evidence, List<AssessedNeed> needs) {
            this(plan, evidence, needs, Optional.empty());
        }
    }

    /// A new version on the same evidence: something did not work out, or the person did not agree.
    record RevisePlan(String plan) implements PlanCommand {}

    record AddGoal(String goal, PersonalText words, List<String> needs, Optional<LocalDate> due)
            implements PlanCommand {
        /// Without a date.
        public AddGoal(String goal, PersonalText words, List<String> needs) {
            this(goal, words, needs, Optional.empty());
        }
    }

    /// @param start on which day it is to start, where that is known
    /// @param derogation why the offer's own norms shall not count
    record PlanService(
            String service,
            String offer,
            Offered offered,
            List<String> needs,
            List<String> goals,
            Duration perWeek,
            int weeks,
            Optional<LocalDate> start,
            boolean divisible,
            Claim claim,
            Optional<PersonalText> derogation)
            implements PlanCommand {
        /// Within the offer's norms, from nobody knows when on.
        public PlanService(
                String service,
                String offer,
                Offered offered,
                List<String> needs,
                List<String> goals,
                Duration perWeek,
                int weeks,
                boolean divisible,
                Claim claim) {
            this(
                    service,
                    offer,
                    offered,
                    needs,
                    goals,
                    perWeek,
                    weeks,
                    Optional.empty(),
                    divisible,
                    claim,
                    Optional.empty());
        }
    }

    /// All of them or none.
    record AddToDraft(List<AddGoal> goals, List<PlanService> services) implements PlanCommand {
        List<PlanCommand> parts() {
            return Stream.<PlanCommand>concat(goals.stream(), services.stream()).toList();
        }
    }

    /// Plans what a person chose from a proposal: all of it or nothing.
    ///
    /// @param proposal its id
    record ChooseServices(String proposal, List<ChosenService> services) implements PlanCommand {}

    /// @param points that its lines cost in the proposal
    record ChosenService(PlanService service, long points) {}

    /// @param offered by the service's offer now: what changes is priced anew
    /// @param start on which day it is to start now, where that is known
    record ChangePlannedService(String service, Offered offered, Duration perWeek, int weeks, Optional<LocalDate> start)
            implements PlanCommand {
        /// From nobody knows when on.
        public ChangePlannedService(String service, Offered offered, Duration perWeek, int weeks) {
            this(service, offered, perWeek, weeks, Optional.empty());
        }
    }

    record RemovePlannedService(String service, PersonalText reason) implements PlanCommand {}

    /// Replaces what was written before.
    record WriteAdvocacy(String service, AdvocacyFile advocacy) implements PlanCommand {}

    record RemoveAdvocacy(String service) implements PlanCommand {}

    record LeaveNeedUncovered(String need, UncoveredReason reason, PersonalText explanation) implements PlanCommand {}

    record DeclineNeed(String need, PersonalText words) implements PlanCommand {}

    record TakeRefusalBack(String need, AgreedBy by, PersonalText words) implements PlanCommand {}

    record RecordPreference(
            String preference, PreferenceAbout about, String value, Stance stance, AgreedBy by, PersonalText words)
            implements PlanCommand {}

    record WithdrawPreference(String preference, AgreedBy by, PersonalText words) implements PlanCommand {}

    /// @param kept id of what stays; of the two, or empty when both do
    /// @param offered by the offer of the service that is kept; what is merged is priced anew
    /// @param on the day on which a service under way ends with this
    record ResolveDuplicate(
            String duplicate,
            DuplicateResolution resolution,
            String kept,
            Offered offered,
            PersonalText reason,
            LocalDate on)
            implements PlanCommand {}

    /// @param today the latest date that it is anywhere
    record ReportUnplanned(
            String delivery,
            Reporter reporter,
            String provider,
            ResourceKind kind,
            String serviceClass,
            Duration perWeek,
            LocalDate on,
            LocalDate today)
            implements PlanCommand {}

    record SubmitPlan(String advocate) implements PlanCommand {}

    /// @param reviewOn when the plan is to be looked at again
    record AgreePlan(AgreedBy by, Optional<Consent> consent, Optional<LocalDate> reviewOn) implements PlanCommand {
        /// Without its basis and a day for the review.
        public AgreePlan(AgreedBy by) {
            this(by, Optional.empty(), Optional.empty());
        }
    }

    record NoteCapacityReserved(String service, String offer) implements PlanCommand {}

    /// @param on the day of the answer
    record NoteCapacityRefused(String service, String offer, Duration available, CapacityRefusal reason, LocalDate on)
            implements PlanCommand {}

    /// @param on the day on which the offer said so
    record NoteCapacityUnclaimed(String service, String offer, LocalDate on) implements PlanCommand {}

    record NoteOfferUnavailable(String service, String offer, Unavailability unavailability) implements PlanCommand {}

    /// @param envelope that granted it
    record NoteAuthorised(String service, String request, String envelope, Money amount, Instant startBy)
            implements PlanCommand {}

    record NoteNotAuthorised(String service, String request, List<String> reasons) implements PlanCommand {}

    /// @param released may not be spent any more
    /// @param refused whether that is the last word
    /// @param on the day on which it ended
    record NoteProvisionalEnded(String service, String request, Money released, boolean refused, LocalDate on)
            implements PlanCommand {}

    /// @param from the envelope that the request has left
    record NoteCarriedOver(String service, String request, String from, String envelope) implements PlanCommand {}

    /// @param today the latest date that it is anywhere
    record ReportStart(String service, Reporter reporter, LocalDate on, LocalDate today) implements PlanCommand {}

    /// @param today the latest date that it is anywhere
    record ReportNotDelivered(
            String service, Reporter reporter, LocalDate on, NotDeliveredReason reason, LocalDate today)
            implements PlanCommand {}

    /// @param today the latest date that it is anywhere
    record EndService(String service, Reporter reporter, LocalDate on, EndReason reason, LocalDate today)
            implements PlanCommand {}

    /// @param today the latest date that it is anywhere
    record SuspendService(
            String service,
            Reporter reporter,
            LocalDate from,
            Optional<LocalDate> until,
            SuspensionReason reason,
            Relay relay,
            LocalDate today)
            implements PlanCommand {}

    /// @param today the latest date that it is anywhere
    record ResumeService(String service, Reporter reporter, LocalDate on, LocalDate today) implements PlanCommand {}

    /// @param today the latest date that it is anywhere
    record ReviewPlan(LocalDate on, List<GoalAttainment> attainments, LocalDate next, LocalDate today)
            implements PlanCommand {}

    /// Submitted by the clock.
    record NoteReviewDue(LocalDate since) implements PlanCommand {}

    /// @param today the latest date that it is anywhere
    record HoldConference(
            String conference, LocalDate on, List<Participant> participants, PersonalText decisions, LocalDate today)
            implements PlanCommand {}

    record ClosePlan(EndReason reason, LocalDate on) implements PlanCommand {}
}
