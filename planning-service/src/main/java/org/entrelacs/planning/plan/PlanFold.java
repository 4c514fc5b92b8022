package org.entrelacs.planning.plan;

import java.util.function.UnaryOperator;
import org.entrelacs.contract.planning.PlanEvent;
import org.entrelacs.contract.planning.PlanEvent.AdvocacyRemoved;
import org.entrelacs.contract.planning.PlanEvent.AdvocacyWritten;
import org.entrelacs.contract.planning.PlanEvent.AuthorisationCarriedOver;
import org.entrelacs.contract.planning.PlanEvent.AuthorisationReassessed;
import org.entrelacs.contract.planning.PlanEvent.AuthorisationRequested;
import org.entrelacs.contract.planning.PlanEvent.GoalAdded;
import org.entrelacs.contract.planning.PlanEvent.NeedLeftUncovered;
import org.entrelacs.contract.planning.PlanEvent.OfferBecameUnavailable;
import org.entrelacs.contract.planning.PlanEvent.PlanActivated;
import org.entrelacs.contract.planning.PlanEvent.PlanAgreed;
import org.entrelacs.contract.planning.PlanEvent.PlanClosed;
import org.entrelacs.contract.planning.PlanEvent.PlanDrafted;
import org.entrelacs.contract.planning.PlanEvent.PlanRevised;
import org.entrelacs.contract.planning.PlanEvent.PlanSubmitted;
import org.entrelacs.contract.planning.PlanEvent.PlannedServiceChanged;
import org.entrelacs.contract.planning.PlanEvent.PlannedServiceRemoved;
import org.entrelacs.contract.planning.PlanEvent.ProvisionalAuthorisationEnded;
import org.entrelacs.contract.planning.PlanEvent.ServiceAuthorised;
import org.entrelacs.contract.planning.PlanEvent.ServiceCapacityRefused;
import org.entrelacs.contract.planning.PlanEvent.ServiceCapacityReserved;
import org.entrelacs.contract.planning.PlanEvent.ServiceDeclined;
import org.entrelacs.contract.planning.PlanEvent.ServiceEnded;
import org.entrelacs.contract.planning.PlanEvent.ServiceNotAuthorised;
import org.entrelacs.contract.planning.PlanEvent.ServiceNotDelivered;
import org.entrelacs.contract.planning.PlanEvent.ServicePlanned;
import org.entrelacs.contract.planning.PlanEvent.ServiceReinstated;
import org.entrelacs.contract.planning.PlanEvent.ServiceStarted;
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
                        .map(content -> content.change(changed.service(), service -> changed(service, changed)));
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
            case PlanSubmitted submitted -> new Submitted(draft(plan, submitted).content(), submitted.advocate());
            case PlanAgreed agreed -> agreed(plan, agreed);
            case PlanActivated activated -> activated(plan, activated);
            case ServiceCapacityReserved reserved ->
                moved(plan, reserved, reserved.service(), before -> Progress.reserved(before, reserved));
            case ServiceCapacityRefused refused ->
                moved(plan, refused, refused.service(), before -> Progress.refused(before, refused));
            case OfferBecameUnavailable(var service, var _, var _, var unavailability) ->
                open(plan, event).map(content -> content.change(service, before -> before.atRisk(unavailability)));
            case AuthorisationRequested asked ->
                moved(plan, asked, asked.service(), before -> Progress.asked(before, asked));
            case AuthorisationReassessed reassessed ->
                moved(plan, reassessed, reassessed.service(), before -> Progress.reassessed(before, reassessed));
            case ServiceAuthorised granted ->
                moved(plan, granted, granted.service(), before -> Progress.authorised(before, granted));
            case ServiceNotAuthorised refused ->
                moved(plan, refused, refused.service(), before -> Progress.notAuthorised(before, refused));
            case ServiceReinstated reinstated ->
                moved(plan, reinstated, reinstated.service(), before -> Progress.reinstated(before, reinstated));
            case ProvisionalAuthorisationEnded ended ->
                moved(plan, ended, ended.service(), before -> Progress.provisionalEnded(before, ended));
            case AuthorisationCarriedOver carried ->
                open(plan, carried)
                        .map(content ->
                                content.change(carried.service(), service -> service.inEnvelope(carried.envelope())));
            case ServiceStarted started ->
                moved(plan, started, started.service(), before -> Progress.started(before, started));
            case ServiceNotDelivered missed ->
                moved(plan, missed, missed.service(), before -> Progress.notDelivered(before, missed));
            case ServiceEnded ended -> moved(plan, ended, ended.service(), before -> Progress.ended(before, ended));
            case PlanClosed closed -> new Closed(open(plan, closed).content(), closed.reason());
        };
    }

    private static Plan drafted(Plan plan, PlanDrafted event) {
        return switch (plan) {
            case Absent _, Closed _ -> new Draft(Content.of(event.plan(), event.evidence(), event.needs()));
            case Open _ -> throw cannotFollow(event, plan);
        };
    }

    private static Plan revised(Plan plan, PlanRevised event) {
        Content content = open(plan, event).content();
        if (!content.plan().equals(event.replaces())) {
            throw cannotFollow(event, plan);
        }
        return new Draft(content.revised(event.plan(), event.evidence(), event.needs()));
    }

    private static PlannedService changed(PlannedService service, PlannedServiceChanged event) {
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
        return new Agreed(content);
    }

    private static Plan activated(Plan plan, PlanActivated event) {
        if (plan instanceof Agreed(var content) && !content.waitsForCapacity()) {
            return new Active(content);
        }
        throw cannotFollow(event, plan);
    }

    private static Plan moved(Plan plan, PlanEvent event, String service, UnaryOperator<ServiceState> move) {
        return open(plan, event)
                .map(content -> content.change(service, before -> before.moved(move.apply(before.state()))));
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
