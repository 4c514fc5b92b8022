package org.entrelacs.planning.plan;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.entrelacs.contract.planning.PlanEvent;
import org.entrelacs.contract.planning.PlanEvent.AdvocacyRemoved;
import org.entrelacs.contract.planning.PlanEvent.AdvocacyWritten;
import org.entrelacs.contract.planning.PlanEvent.AuthorisationCarriedOver;
import org.entrelacs.contract.planning.PlanEvent.AuthorisationReassessed;
import org.entrelacs.contract.planning.PlanEvent.AuthorisationRequested;
import org.entrelacs.contract.planning.PlanEvent.CaseConferenceHeld;
import org.entrelacs.contract.planning.PlanEvent.DerogationGranted;
import org.entrelacs.contract.planning.PlanEvent.DuplicateFound;
import org.entrelacs.contract.planning.PlanEvent.DuplicateResolved;
import org.entrelacs.contract.planning.PlanEvent.GoalAdded;
import org.entrelacs.contract.planning.PlanEvent.NeedLeftUncovered;
import org.entrelacs.contract.planning.PlanEvent.OfferBecameUnavailable;
import org.entrelacs.contract.planning.PlanEvent.PlanActivated;
import org.entrelacs.contract.planning.PlanEvent.PlanAgreed;
import org.entrelacs.contract.planning.PlanEvent.PlanClosed;
import org.entrelacs.contract.planning.PlanEvent.PlanDrafted;
import org.entrelacs.contract.planning.PlanEvent.PlanReviewDue;
import org.entrelacs.contract.planning.PlanEvent.PlanReviewed;
import org.entrelacs.contract.planning.PlanEvent.PlanRevised;
import org.entrelacs.contract.planning.PlanEvent.PlanSubmitted;
import org.entrelacs.contract.planning.PlanEvent.PlannedServiceChanged;
import org.entrelacs.contract.planning.PlanEvent.PlannedServiceRemoved;
import org.entrelacs.contract.planning.PlanEvent.PreferenceRecorded;
import org.entrelacs.contract.planning.PlanEvent.PreferenceWithdrawn;
import org.entrelacs.contract.planning.PlanEvent.ProvisionalAuthorisationEnded;
import org.entrelacs.contract.planning.PlanEvent.RefusalTakenBack;
import org.entrelacs.contract.planning.PlanEvent.RequestGivenUp;
import org.entrelacs.contract.planning.PlanEvent.ServiceAuthorised;
import org.entrelacs.contract.planning.PlanEvent.ServiceCapacityRefused;
import org.entrelacs.contract.planning.PlanEvent.ServiceCapacityReserved;
import org.entrelacs.contract.planning.PlanEvent.ServiceDeclined;
import org.entrelacs.contract.planning.PlanEvent.ServiceDeliveredUnplanned;
import org.entrelacs.contract.planning.PlanEvent.ServiceEnded;
import org.entrelacs.contract.planning.PlanEvent.ServiceNotAuthorised;
import org.entrelacs.contract.planning.PlanEvent.ServiceNotDelivered;
import org.entrelacs.contract.planning.PlanEvent.ServicePlanned;
import org.entrelacs.contract.planning.PlanEvent.ServiceReinstated;
import org.entrelacs.contract.planning.PlanEvent.ServiceResumed;
import org.entrelacs.contract.planning.PlanEvent.ServiceStarted;
import org.entrelacs.contract.planning.PlanEvent.ServiceSuspended;
import org.entrelacs.planning.plan.Circumstances.Review;
import org.entrelacs.planning.plan.Plan.Absent;
import org.entrelacs.planning.plan.Plan.Active;
import org.entrelacs.planning.plan.Plan.Agreed;
import org.entrelacs.planning.plan.Plan.Closed;
import org.entrelacs.planning.plan.Plan.Draft;
import org.entrelacs.planning.plan.Plan.Open;
import org.entrelacs.planning.plan.Plan.Submitted;

/// The plan after one more event.
final class PlanFold {
    private PlanFold() {}

    static Plan evolve(Plan plan, PlanEvent event) {
        return switch (event) {
            case PlanDrafted drafted -> drafted(plan, drafted);
            case PlanRevised revised -> revised(plan, revised);
            case GoalAdded added -> draft(plan, added).map(content -> content.plus(added));
            case ServicePlanned planned -> draft(plan, planned).map(content -> content.plus(planned));
            case PlannedServiceChanged changed ->
                draft(plan, changed)
                        .map(content -> content.change(changed.service(), service -> replanned(service, changed)));
            case PlannedServiceRemoved removed -> draft(plan, removed).map(content -> removed(content, removed));
            case AdvocacyWritten written ->
                pleading(plan, written, written.service(), service -> service.pleading(written.advocacy()));
            case AdvocacyRemoved removed -> pleading(plan, removed, removed.service(), PlannedService::withoutAdvocacy);
            case NeedLeftUncovered left ->
                unlessSubmitted(plan, left)
                        .map(content -> content.plus(
                                left.need(), new WithoutService.LeftUncovered(left.reason(), left.explanation())));
            case ServiceDeclined declined ->
                unlessSubmitted(plan, declined)
                        .map(content -> content.plus(declined.need(), new WithoutService.Declined(declined.words())));
            case RefusalTakenBack taken -> unlessSubmitted(plan, taken).map(content -> takenBack(content, taken));
            case PreferenceRecorded recorded -> noted(plan, recorded, noted -> noted.plus(recorded));
            case PreferenceWithdrawn withdrawn ->
                noted(plan, withdrawn, noted -> noted.withoutPreference(withdrawn.preference()));
            case DuplicateFound found -> noted(plan, found, noted -> noted.plus(found));
            case DuplicateResolved resolved -> noted(plan, resolved, noted -> noted.plus(resolved));
            case ServiceDeliveredUnplanned delivered -> noted(plan, delivered, noted -> noted.plus(delivered));
            case CaseConferenceHeld held -> noted(plan, held, noted -> noted.plus(held));
            case DerogationGranted granted -> known(plan, granted, granted.service());
            case PlanSubmitted submitted -> new Submitted(draft(plan, submitted).content(), submitted.advocate());
            case PlanAgreed agreed -> agreed(plan, agreed);
            case PlanActivated activated -> activated(plan, activated);
            case ServiceCapacityReserved reserved ->
                changed(plan, reserved, reserved.service(), before -> Progress.reserved(before, reserved));
            case ServiceCapacityRefused refused ->
                changed(plan, refused, refused.service(), before -> Progress.refused(before, refused));
            case OfferBecameUnavailable(var service, var _, var _, var unavailability) ->
                open(plan, event).map(content -> content.change(service, before -> before.atRisk(unavailability)));
            case AuthorisationRequested asked -> changed(plan, asked, asked.service(), before -> before.asked(asked));
            case AuthorisationReassessed reassessed ->
                moved(plan, reassessed, reassessed.service(), before -> Progress.reassessed(before, reassessed));
            case ServiceAuthorised granted ->
                moved(plan, granted, granted.service(), before -> Progress.authorised(before, granted));
            case ServiceNotAuthorised refused ->
                moved(plan, refused, refused.service(), before -> Progress.notAuthorised(before, refused));
            case ServiceReinstated reinstated ->
                changed(
                        plan,
                        reinstated,
                        reinstated.service(),
                        before -> before.reinstated(Progress.reinstated(before.state(), reinstated)));
            case ProvisionalAuthorisationEnded ended ->
                moved(plan, ended, ended.service(), before -> Progress.provisionalEnded(before, ended));
            case AuthorisationCarriedOver carried ->
                open(plan, carried)
                        .map(content ->
                                content.change(carried.service(), service -> service.inEnvelope(carried.envelope())));
            case RequestGivenUp givenUp -> existing(plan, givenUp);
            case ServiceStarted started ->
                moved(plan, started, started.service(), before -> Progress.started(before, started));
            case ServiceNotDelivered missed ->
                moved(plan, missed, missed.service(), before -> Progress.notDelivered(before, missed));
            case ServiceSuspended suspended ->
                changed(plan, suspended, suspended.service(), before -> Progress.suspended(before, suspended));
            case ServiceResumed resumed ->
                changed(plan, resumed, resumed.service(), before -> Progress.resumed(before, resumed));
            case PlanReviewed reviewed ->
                open(plan, reviewed)
                        .map(content -> content.reviewed(reviewed.attainments())
                                .note(noted -> noted.with(nextReview(reviewed.next()))));
            case PlanReviewDue due ->
                noted(plan, due, noted -> noted.with(new Review(noted.review().next(), Optional.of(due.since()))));
            case ServiceEnded ended -> moved(plan, ended, ended.service(), before -> Progress.ended(before, ended));
            case PlanClosed closed -> new Closed(open(plan, closed).content(), closed.reason());
        };
    }

    private static Plan drafted(Plan plan, PlanDrafted event) {
        return switch (plan) {
            case Absent _ -> new Draft(drafted(event));
            case Closed(var before, var _) ->
                new Draft(drafted(event).with(before.circumstances().ofThePerson()));
            case Open _ -> throw cannotFollow(event, plan);
        };
    }

    private static Content drafted(PlanDrafted event) {
        return Content.of(event.plan(), event.evidence(), event.needs(), Optional.ofNullable(event.required()));
    }

    private static Plan revised(Plan plan, PlanRevised event) {
        Content content = open(plan, event).content();
        if (!content.plan().equals(event.replaces())) {
            throw cannotFollow(event, plan);
        }
        return new Draft(
                content.revised(event.plan(), event.evidence(), event.needs(), Optional.ofNullable(event.required())));
    }

    private static PlannedService replanned(PlannedService service, PlannedServiceChanged event) {
        if (!service.state().onPaper()) {
            throw cannotFollow(event, service.state());
        }
        return service.replanned(event);
    }

    private static Content removed(Content content, PlannedServiceRemoved event) {
        ServiceState state = content.service(event.service()).state();
        if (!state.onPaper()) {
            throw cannotFollow(event, state);
        }
        return content.minus(event.service());
    }

    private static Plan pleading(Plan plan, PlanEvent event, String service, UnaryOperator<PlannedService> change) {
        return open(plan, event)
                .map(content -> content.change(service, before -> {
                    if (!before.state().mayStillPlead()) {
                        throw cannotFollow(event, before.state());
                    }
                    return change.apply(before);
                }));
    }

    private static Plan agreed(Plan plan, PlanAgreed event) {
        if (!(plan instanceof Submitted(var content, var advocate))) {
            throw cannotFollow(event, plan);
        }
        for (var agreed : event.services()) {
            content = content.change(
                    agreed.service(), service -> service.moved(Progress.agreed(service.state(), event, advocate)));
        }
        return new Agreed(
                event.reviewOn() == null
                        ? content
                        : content.with(content.circumstances().with(nextReview(event.reviewOn()))));
    }

    private static Review nextReview(LocalDate next) {
        return new Review(Optional.of(next), Optional.empty());
    }

    private static Plan activated(Plan plan, PlanActivated event) {
        if (plan instanceof Agreed(var content) && !content.waitsForCapacity()) {
            return new Active(content);
        }
        throw cannotFollow(event, plan);
    }

    private static Plan moved(Plan plan, PlanEvent event, String service, UnaryOperator<ServiceState> move) {
        return changed(plan, event, service, before -> before.moved(move.apply(before.state())));
    }

    private static Plan changed(Plan plan, PlanEvent event, String service, UnaryOperator<PlannedService> change) {
        return open(plan, event).map(content -> content.change(service, change));
    }

    private static Plan noted(Plan plan, PlanEvent event, UnaryOperator<Circumstances> change) {
        return open(plan, event).map(content -> content.note(change));
    }

    private static Plan known(Plan plan, PlanEvent event, String service) {
        return changed(plan, event, service, planned -> planned);
    }

    private static Content takenBack(Content content, RefusalTakenBack event) {
        if (content.withoutService().get(event.need()) instanceof WithoutService.Declined) {
            return content.reopened(event.need());
        }
        throw cannotFollow(event, content);
    }

    private static Plan existing(Plan plan, PlanEvent event) {
        if (plan instanceof Absent) {
            throw cannotFollow(event, plan);
        }
        return plan;
    }

    private static Draft draft(Plan plan, PlanEvent event) {
        if (plan instanceof Draft draft) {
            return draft;
        }
        throw cannotFollow(event, plan);
    }

    private static Open unlessSubmitted(Plan plan, PlanEvent event) {
        return switch (plan) {
            case Draft draft -> draft;
            case Agreed agreed -> agreed;
            case Active active -> active;
            case Absent _, Submitted _, Closed _ -> throw cannotFollow(event, plan);
        };
    }

    private static Open open(Plan plan, PlanEvent event) {
        if (plan instanceof Open open) {
            return open;
        }
        throw cannotFollow(event, plan);
    }

    static IllegalStateException cannotFollow(PlanEvent event, Object before) {
        return new IllegalStateException(event.getClass().getSimpleName() + " cannot follow "
                + before.getClass().getSimpleName());
    }
}
