package org.entrelacs.planning.plan;

import static org.entrelacs.log.Verdict.accept;

import java.util.List;
import java.util.Optional;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.planning.PlanEvent;
import org.entrelacs.contract.planning.PlanEvent.AuthorisationCarriedOver;
import org.entrelacs.contract.planning.PlanEvent.AuthorisationRequested;
import org.entrelacs.contract.planning.PlanEvent.EndReason;
import org.entrelacs.contract.planning.PlanEvent.RequestGivenUp;
import org.entrelacs.contract.planning.PlanEvent.ServiceAuthorised;
import org.entrelacs.contract.planning.PlanEvent.ServiceCapacityRefused;
import org.entrelacs.contract.planning.PlanEvent.ServiceCapacityReserved;
import org.entrelacs.contract.planning.PlanEvent.ServiceNotAuthorised;
import org.entrelacs.contract.planning.PlanEvent.ServiceReinstated;
import org.entrelacs.log.Uuid5;
import org.entrelacs.log.Verdict;
import org.entrelacs.planning.plan.Plan.Absent;
import org.entrelacs.planning.plan.Plan.Closed;
import org.entrelacs.planning.plan.Plan.Open;
import org.entrelacs.planning.plan.PlanCommand.NoteAuthorised;
import org.entrelacs.planning.plan.PlanCommand.NoteCapacityRefused;
import org.entrelacs.planning.plan.PlanCommand.NoteCapacityReserved;
import org.entrelacs.planning.plan.PlanCommand.NoteCarriedOver;
import org.entrelacs.planning.plan.PlanCommand.NoteNotAuthorised;
import org.entrelacs.planning.plan.ServiceState.Agreed;
import org.entrelacs.planning.plan.ServiceState.AuthorisationAsked;
import org.entrelacs.planning.plan.ServiceState.Grant;

/// What offers and envelopes answered. Hours that nobody waits for any more, because the service
/// has ended or the plan is closed, were given back by the end itself; money is given up when the answer comes.
final class Answers {
    private Answers() {}

    static Verdict<PlanEvent, PlanRefusal> reserved(NoteCapacityReserved answer, Plan plan) {
        return waiting(answer.service(), answer.offer(), plan)
                .<Verdict<PlanEvent, PlanRefusal>>map(service -> accept(reserved(service, plan)))
                .orElseGet(Verdict::accept);
    }

    private static List<PlanEvent> reserved(PlannedService service, Plan plan) {
        var terms = service.terms();
        var reserved = new ServiceCapacityReserved(
                terms.service(), terms.offer(), terms.provider(), terms.entitlement(), terms.start());
        if (terms.entitlement() == Entitlement.DISCRETIONARY
                && plan instanceof Open open
                && service.state() instanceof Agreed agreed) {
            return Agreement.activating(plan, reserved, authorisation(service, agreed, open.content()));
        }
        return Agreement.activating(plan, reserved);
    }

    private static AuthorisationRequested authorisation(PlannedService service, Agreed agreed, Content content) {
        var terms = service.terms();
        return new AuthorisationRequested(
                Uuid5.of(Uuid5.ENTRELACS, "request", terms.service(), agreed.plan())
                        .toString(),
                terms.service(),
                terms.serviceClass(),
                terms.envelope(),
                terms.amount(),
                terms.divisible(),
                agreed.advocate(),
                terms.claim(),
                content.evidence(),
                content.needs(terms.needs()),
                service.advocacy().orElse(null),
                terms.start());
    }

    /// A service that was granted on appeal and gets no hours ends: its grant would keep money from others for
    /// nothing.
    static Verdict<PlanEvent, PlanRefusal> refused(NoteCapacityRefused answer, Plan plan) {
        return Answers.service(answer.service(), plan)
                .filter(service -> service.terms().offer().equals(answer.offer()))
                .<Verdict<PlanEvent, PlanRefusal>>map(service -> switch (service.state()) {
                    case Agreed _ -> accept(Agreement.activating(plan, refused(answer)));
                    case AuthorisationAsked _, ServiceState.Authorised _, ServiceState.Started _ ->
                        accept(
                                refused(answer),
                                Delivery.ended(
                                        service, Delivery.notBeforeStart(service, answer.on()), EndReason.NO_CAPACITY));
                    case ServiceState.Planned _,
                            ServiceState.CapacityRefused _,
                            ServiceState.CapacityReserved _,
                            ServiceState.NotAuthorised _,
                            ServiceState.Ended _ -> accept();
                })
                .orElseGet(Verdict::accept);
    }

    private static ServiceCapacityRefused refused(NoteCapacityRefused answer) {
        return new ServiceCapacityRefused(answer.service(), answer.offer(), answer.available(), answer.reason());
    }

    private static Optional<PlannedService> waiting(String service, String offer, Plan plan) {
        return service(service, plan)
                .filter(planned -> planned.state() instanceof Agreed || planned.hoursAwaited())
                .filter(planned -> planned.terms().offer().equals(offer));
    }

    static Verdict<PlanEvent, PlanRefusal> authorised(NoteAuthorised answer, Plan plan) {
        return service(answer.service(), plan)
                .filter(service -> drawsOn(service.state(), answer.request()))
                .<Verdict<PlanEvent, PlanRefusal>>map(service -> accept(authorised(answer, service)))
                .orElseGet(() -> givenUp(answer.service(), answer.request(), answer.envelope(), plan));
    }

    /// What nobody draws on goes back.
    private static Verdict<PlanEvent, PlanRefusal> givenUp(String service, String request, String envelope, Plan plan) {
        return plan instanceof Absent ? accept() : accept(new RequestGivenUp(service, request, envelope));
    }

    private static List<PlanEvent> authorised(NoteAuthorised answer, PlannedService service) {
        var terms = service.terms();
        var granted = new ServiceAuthorised(
                answer.service(), answer.request(), terms.provider(), answer.amount(), answer.startBy());
        return service.state() instanceof ServiceState.NotAuthorised
                ? List.of(
                        new ServiceReinstated(
                                terms.service(),
                                terms.offer(),
                                answer.request(),
                                terms.perWeek(),
                                terms.start(),
                                terms.weeks()),
                        granted)
                : List.of(granted);
    }

    /// Waits for this request, has a part of it granted, or was refused it before an appeal.
    private static boolean drawsOn(ServiceState state, String request) {
        return switch (state) {
            case AuthorisationAsked asked -> asked.request().equals(request);
            case ServiceState.Authorised authorised ->
                authorised.grant().request().equals(request);
            case ServiceState.Started(Grant grant, var _) -> grant.request().equals(request);
            case ServiceState.NotAuthorised refused -> refused.request().equals(request);
            case ServiceState.Started _,
                    ServiceState.Planned _,
                    Agreed _,
                    ServiceState.CapacityRefused _,
                    ServiceState.CapacityReserved _,
                    ServiceState.Ended _ -> false;
        };
    }

    /// A remainder that is refused takes nothing away from what was granted.
    static Verdict<PlanEvent, PlanRefusal> notAuthorised(NoteNotAuthorised answer, Plan plan) {
        return service(answer.service(), plan)
                .filter(service -> service.state().equals(new AuthorisationAsked(answer.request())))
                .<Verdict<PlanEvent, PlanRefusal>>map(service -> accept(new ServiceNotAuthorised(
                        answer.service(), service.terms().offer(), answer.request(), answer.reasons())))
                .orElseGet(Verdict::accept);
    }

    /// A request that is carried over while its service ends is given up by the way that it went.
    static Verdict<PlanEvent, PlanRefusal> carriedOver(NoteCarriedOver carried, Plan plan) {
        return service(carried.service(), plan)
                .filter(service -> service.state().request().equals(carried.request()))
                .<Verdict<PlanEvent, PlanRefusal>>map(
                        service -> service.terms().envelope().equals(carried.envelope())
                                ? accept()
                                : accept(new AuthorisationCarriedOver(
                                        carried.service(), carried.request(), carried.envelope())))
                .orElseGet(() -> givenUp(carried.service(), carried.request(), carried.from(), plan));
    }

    static Optional<PlannedService> service(String id, Plan plan) {
        return switch (plan) {
            case Open open -> Optional.ofNullable(open.content().services().get(id));
            case Absent _, Closed _ -> Optional.empty();
        };
    }
}
