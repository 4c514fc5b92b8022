package org.entrelacs.planning.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.entrelacs.contract.AssessedNeed;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.planning.OfferEvent.CapacityRefusal;
import org.entrelacs.contract.planning.PlanEvent.AdvocacyFile;
import org.entrelacs.contract.planning.PlanEvent.AgreedBy;
import org.entrelacs.contract.planning.PlanEvent.Claim;
import org.entrelacs.contract.planning.PlanEvent.EndReason;
import org.entrelacs.contract.planning.PlanEvent.Evidence;
import org.entrelacs.contract.planning.PlanEvent.NotDeliveredReason;
import org.entrelacs.contract.planning.PlanEvent.UncoveredReason;
import org.entrelacs.contract.planning.Unavailability;

/// What can be asked of one person's plan.
public sealed interface PlanCommand {

    /// Drafts the first plan, or a new version of the one there is.
    ///
    /// @param plan id of the version that begins
    record DraftPlan(String plan, Evidence evidence, List<AssessedNeed> needs) implements PlanCommand {}

    /// A new version on the same evidence: something did not work out, or the person did not agree.
    record RevisePlan(String plan) implements PlanCommand {}

    record AddGoal(String goal, PersonalText words, List<String> needs) implements PlanCommand {}

    record PlanService(
            String service,
            String offer,
            Offered offered,
            List<String> needs,
            List<String> goals,
            Duration perWeek,
            int weeks,
            boolean divisible,
            Claim claim)
            implements PlanCommand {}

    /// @param offered by the service's offer now: what changes is priced anew
    record ChangePlannedService(String service, Offered offered, Duration perWeek, int weeks) implements PlanCommand {}

    record RemovePlannedService(String service, PersonalText reason) implements PlanCommand {}

    /// Replaces what was written before.
    record WriteAdvocacy(String service, AdvocacyFile advocacy) implements PlanCommand {}

    record RemoveAdvocacy(String service) implements PlanCommand {}

    record LeaveNeedUncovered(String need, UncoveredReason reason, PersonalText explanation) implements PlanCommand {}

    record DeclineNeed(String need, PersonalText words) implements PlanCommand {}

    record SubmitPlan(String advocate) implements PlanCommand {}

    record AgreePlan(AgreedBy by) implements PlanCommand {}

    record NoteCapacityReserved(String service, String offer) implements PlanCommand {}

    record NoteCapacityRefused(String service, String offer, Duration available, CapacityRefusal reason)
            implements PlanCommand {}

    /// @param on the day on which the offer said so
    record NoteCapacityUnclaimed(String service, String offer, LocalDate on) implements PlanCommand {}

    record NoteOfferUnavailable(String service, String offer, Unavailability unavailability) implements PlanCommand {}

    record NoteAuthorised(String service, String request, Money amount, Instant startBy) implements PlanCommand {}

    record NoteNotAuthorised(String service, String request, List<String> reasons) implements PlanCommand {}

    /// @param released may not be spent any more
    /// @param refused whether that is the last word
    /// @param on the day on which it ended
    record NoteProvisionalEnded(String service, String request, Money released, boolean refused, LocalDate on)
            implements PlanCommand {}

    record NoteCarriedOver(String service, String request, String envelope) implements PlanCommand {}

    /// @param today the latest date that it is anywhere
    record ReportStart(String service, Reporter reporter, LocalDate on, LocalDate today) implements PlanCommand {}

    /// @param today the latest date that it is anywhere
    record ReportNotDelivered(
            String service, Reporter reporter, LocalDate on, NotDeliveredReason reason, LocalDate today)
            implements PlanCommand {}

    /// @param today the latest date that it is anywhere
    record EndService(String service, Reporter reporter, LocalDate on, EndReason reason, LocalDate today)
            implements PlanCommand {}

    record ClosePlan(EndReason reason, LocalDate on) implements PlanCommand {}
}
