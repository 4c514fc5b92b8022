package org.entrelacs.coordination.timeline.view;

import java.util.Map;
import org.entrelacs.contract.assessment.AssessmentEvent;
import org.entrelacs.contract.assessment.IntakeEvent;
import org.entrelacs.contract.coordination.CaseEvent;
import org.entrelacs.contract.coordination.CaseloadEvent;
import org.entrelacs.contract.coordination.CaseloadEvent.CaseReturned;
import org.entrelacs.contract.coordination.CaseloadEvent.CaseTaken;
import org.entrelacs.contract.coordination.DependencyEvent;
import org.entrelacs.contract.coordination.DependencyEvent.MemberJoined;
import org.entrelacs.contract.coordination.DependencyEvent.MemberLeft;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AppealAcknowledged;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AppealDecided;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AppealLodged;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AppealWithdrawn;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AuthorityDelegated;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CarriedOverRequestEnded;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CarriedOverRequestReassessed;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CarryOverAccepted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CarryOverBegun;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CommitmentReleased;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CycleBegun;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DecisionOverdue;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DecisionProposed;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DecisionSigned;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DelegationEnded;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DisplacementRecorded;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EligibilityChecked;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EmergencyReviewed;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeAdjusted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeClosed;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeClosing;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeOpened;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ExpenditureRecorded;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.InterimMeasureGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.PolicyApplied;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.PreEncumbranceReleased;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ProvisionalGrantConfirmed;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ProvisionalGrantEnded;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ProvisionallyGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestCarriedOver;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestDeferred;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestPartiallyGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReassessed;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestRefused;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestScored;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestWithdrawn;
import org.entrelacs.contract.planning.OfferEvent;
import org.entrelacs.contract.planning.OfferEvent.CapacityConfirmed;
import org.entrelacs.contract.planning.OfferEvent.CapacityRefused;
import org.entrelacs.contract.planning.OfferEvent.CapacityReleased;
import org.entrelacs.contract.planning.OfferEvent.CapacityReserved;
import org.entrelacs.contract.planning.OfferEvent.CapacityUnclaimed;
import org.entrelacs.contract.planning.OfferEvent.HolderWarned;
import org.entrelacs.contract.planning.OfferEvent.OfferChanged;
import org.entrelacs.contract.planning.OfferEvent.OfferPublished;
import org.entrelacs.contract.planning.OfferEvent.OfferSuspended;
import org.entrelacs.contract.planning.OfferEvent.OfferWithdrawn;
import org.entrelacs.contract.planning.OfferEvent.ReservationRenewed;
import org.entrelacs.contract.planning.PlanEvent;
import org.entrelacs.log.Recorded;

/// Whom an event concerns.
final class Concerned {
    static final String NOBODY = "";

    private Concerned() {}

    /// @param requesters person by request, as far as the stream has told
    /// @return key of the person, or [#NOBODY] for what concerns no person or everybody alike
    static String by(Recorded<?> recorded, Map<String, String> requesters) {
        return switch (recorded.event()) {
            case IntakeEvent _ -> recorded.stream().key();
            case AssessmentEvent _ -> recorded.stream().key();
            case PlanEvent _ -> recorded.stream().key();
            case CaseEvent _ -> recorded.stream().key();
            case OfferEvent event -> by(event);
            case EnvelopeEvent event -> by(event, requesters);
            case CaseloadEvent event -> by(event);
            case DependencyEvent event -> by(event, recorded.stream().key());
            default -> NOBODY;
        };
    }

    private static String by(OfferEvent event) {
        return switch (event) {
            case CapacityReserved reserved -> reserved.person().value();
            case CapacityRefused refused -> refused.person().value();
            case CapacityConfirmed confirmed -> confirmed.person().value();
            case CapacityReleased released -> released.person().value();
            case ReservationRenewed renewed -> renewed.person().value();
            case CapacityUnclaimed unclaimed -> unclaimed.person().value();
            case HolderWarned warned -> warned.person().value();
            case OfferPublished _, OfferChanged _, OfferSuspended _, OfferWithdrawn _ -> NOBODY;
        };
    }

    private static String by(EnvelopeEvent event, Map<String, String> requesters) {
        return switch (event) {
            case RequestReceived received -> received.person().value();
            case RequestReassessed reassessed -> reassessed.person().value();
            case EligibilityChecked checked -> requesters.getOrDefault(checked.request(), NOBODY);
            case RequestScored scored -> requesters.getOrDefault(scored.request(), NOBODY);
            case DecisionProposed proposed -> proposed.person().value();
            case PreEncumbranceReleased released -> released.person().value();
            case DecisionSigned signed -> signed.person().value();
            case RequestGranted granted -> granted.person().value();
            case RequestPartiallyGranted granted -> granted.person().value();
            case RequestDeferred deferred -> deferred.person().value();
            case RequestRefused refused -> refused.person().value();
            case RequestWithdrawn withdrawn -> withdrawn.person().value();
            case CommitmentReleased released -> released.person().value();
            case ExpenditureRecorded spent -> spent.person().value();
            case AppealLodged lodged -> lodged.person().value();
            case AppealAcknowledged acknowledged -> acknowledged.person().value();
            case InterimMeasureGranted interim -> interim.person().value();
            case AppealDecided decided -> decided.person().value();
            case AppealWithdrawn withdrawn -> withdrawn.person().value();
            case ProvisionallyGranted granted -> granted.person().value();
            case ProvisionalGrantConfirmed confirmed -> confirmed.person().value();
            case ProvisionalGrantEnded ended -> ended.person().value();
            case EmergencyReviewed reviewed -> reviewed.person().value();
            case DecisionOverdue overdue -> overdue.person().value();
            case DisplacementRecorded recorded -> recorded.person().value();
            case RequestCarriedOver carried -> carried.request().person().value();
            case CarriedOverRequestEnded ended -> ended.person().value();
            case CarriedOverRequestReassessed reassessed -> reassessed.person().value();
            case EnvelopeOpened _,
                    EnvelopeClosing _,
                    CarryOverAccepted _,
                    CarryOverBegun _,
                    EnvelopeClosed _,
                    EnvelopeAdjusted _,
                    PolicyApplied _,
                    CycleBegun _,
                    AuthorityDelegated _,
                    DelegationEnded _ -> NOBODY;
        };
    }

    private static String by(CaseloadEvent event) {
        return switch (event) {
            case CaseTaken taken -> taken.person().value();
            case CaseReturned returned -> returned.person().value();
        };
    }

    /// The register around a shared resource concerns a person only where that person joins or leaves.
    private static String by(DependencyEvent event, String register) {
        return switch (event) {
            case MemberJoined joined -> joined.person();
            case MemberLeft left -> left.person();
            case DependencyEvent.DependencyCreated _,
                    DependencyEvent.DependencyManaged _,
                    DependencyEvent.DependencyResolved _,
                    DependencyEvent.DependencyBroken _,
                    DependencyEvent.DependencyRepaired _,
                    DependencyEvent.DependencyLapsed _ -> register;
        };
    }
}
