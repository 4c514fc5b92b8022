package org.entrelacs.planning.plan;

import static org.entrelacs.log.Verdict.accept;
import static org.entrelacs.log.Verdict.refuse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.entrelacs.contract.planning.PlanEvent;
import org.entrelacs.contract.planning.PlanEvent.EndReason;
import org.entrelacs.contract.planning.PlanEvent.PlanClosed;
import org.entrelacs.contract.planning.PlanEvent.ServiceEnded;
import org.entrelacs.contract.planning.PlanEvent.ServiceNotDelivered;
import org.entrelacs.contract.planning.PlanEvent.ServiceStarted;
import org.entrelacs.log.Verdict;
import org.entrelacs.planning.plan.PlanCommand.ClosePlan;
import org.entrelacs.planning.plan.PlanCommand.EndService;
import org.entrelacs.planning.plan.PlanCommand.ReportNotDelivered;
import org.entrelacs.planning.plan.PlanCommand.ReportStart;
import org.entrelacs.planning.plan.PlanRefusal.AuthorisationIsPending;
import org.entrelacs.planning.plan.PlanRefusal.DateIsInTheFuture;
import org.entrelacs.planning.plan.PlanRefusal.EndsBeforeStart;
import org.entrelacs.planning.plan.PlanRefusal.HoursAreAwaited;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchService;
import org.entrelacs.planning.plan.PlanRefusal.ServiceIs;
import org.entrelacs.planning.plan.PlanRefusal.ServiceOfAnotherProvider;
import org.entrelacs.planning.plan.ServiceState.Agreed;
import org.entrelacs.planning.plan.ServiceState.AuthorisationAsked;
import org.entrelacs.planning.plan.ServiceState.Authorised;
import org.entrelacs.planning.plan.ServiceState.CapacityRefused;
import org.entrelacs.planning.plan.ServiceState.CapacityReserved;
import org.entrelacs.planning.plan.ServiceState.Ended;
import org.entrelacs.planning.plan.ServiceState.NotAuthorised;
import org.entrelacs.planning.plan.ServiceState.Planned;
import org.entrelacs.planning.plan.ServiceState.Started;

/// What providers report, and how services and plans end.
final class Delivery {
    private Delivery() {}

    static Verdict<PlanEvent, PlanRefusal> start(ReportStart report, Plan plan) {
        return reported(
                plan,
                report.service(),
                report.reporter(),
                report.on(),
                report.today(),
                service -> switch (service.state()) {
                    case CapacityReserved _, Authorised _
                    when service.hoursAwaited() -> refuse(new HoursAreAwaited(report.service()));
                    case CapacityReserved _, Authorised _ ->
                        accept(new ServiceStarted(
                                report.service(),
                                service.terms().offer(),
                                service.terms().provider(),
                                report.on()));
                    case AuthorisationAsked(var request) ->
                        refuse(new AuthorisationIsPending(report.service(), request));
                    case Planned _, Agreed _, CapacityRefused _, NotAuthorised _, Started _, Ended _ ->
                        refuse(new ServiceIs(report.service(), service.status()));
                });
    }

    /// Also before the start: that it did not start is what the provider reports then.
    static Verdict<PlanEvent, PlanRefusal> notDelivered(ReportNotDelivered report, Plan plan) {
        return reported(
                plan,
                report.service(),
                report.reporter(),
                report.on(),
                report.today(),
                service -> switch (service.state()) {
                    case Started _
                    when service.suspended() -> refuse(new ServiceIs(report.service(), service.status()));
                    case CapacityReserved _, Authorised _, Started _ ->
                        accept(new ServiceNotDelivered(
                                report.service(), service.terms().provider(), report.on(), report.reason()));
                    case AuthorisationAsked(var request) ->
                        refuse(new AuthorisationIsPending(report.service(), request));
                    case Planned _, Agreed _, CapacityRefused _, NotAuthorised _, Ended _ ->
                        refuse(new ServiceIs(report.service(), service.status()));
                });
    }

    static Verdict<PlanEvent, PlanRefusal> end(EndService end, Plan plan) {
        return reported(plan, end.service(), end.reporter(), end.on(), end.today(), service -> {
            if (!service.state().running()) {
                return refuse(new ServiceIs(end.service(), service.status()));
            }
            if (service.state() instanceof Started(var _, var startedOn)
                    && end.on().isBefore(startedOn)) {
                return refuse(new EndsBeforeStart(end.on(), startedOn));
            }
            return accept(Agreement.activating(plan, ended(service, end.on(), end.reason())));
        });
    }

    static Verdict<PlanEvent, PlanRefusal> reported(
            Plan plan,
            String id,
            Reporter reporter,
            LocalDate on,
            LocalDate today,
            Function<PlannedService, Verdict<PlanEvent, PlanRefusal>> rule) {
        return Phase.whileOpen(plan, open -> {
            PlannedService service = open.content().services().get(id);
            if (service == null) {
                return refuse(new NoSuchService(id));
            }
            if (!reporter.reportsOn(service)) {
                return refuse(new ServiceOfAnotherProvider(id));
            }
            return on.isAfter(today) ? refuse(new DateIsInTheFuture(on, today)) : rule.apply(service);
        });
    }

    static Verdict<PlanEvent, PlanRefusal> close(ClosePlan close, Plan plan) {
        return Phase.whileOpen(plan, open -> {
            List<PlanEvent> events = new ArrayList<>();
            for (PlannedService service : open.content().services().values()) {
                if (service.state().running()) {
                    events.add(ended(service, notBeforeStart(service, close.on()), close.reason()));
                }
            }
            events.add(new PlanClosed(open.content().plan(), close.reason()));
            return accept(events);
        });
    }

    /// Dates are local where the service is given, so the day of the start may be a day later than the day of the
    /// plan's end.
    static LocalDate notBeforeStart(PlannedService service, LocalDate on) {
        return service.state() instanceof Started(var _, var startedOn) && on.isBefore(startedOn) ? startedOn : on;
    }

    static ServiceEnded ended(PlannedService service, LocalDate on, EndReason reason) {
        String request = service.state().request();
        return new ServiceEnded(
                service.terms().service(),
                service.terms().offer(),
                request,
                request.isEmpty() ? "" : service.askedOf(),
                on,
                reason);
    }
}
