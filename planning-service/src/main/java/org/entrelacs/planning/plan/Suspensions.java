package org.entrelacs.planning.plan;

import static org.entrelacs.log.Verdict.accept;
import static org.entrelacs.log.Verdict.refuse;

import org.entrelacs.contract.planning.PlanEvent;
import org.entrelacs.contract.planning.PlanEvent.ServiceResumed;
import org.entrelacs.contract.planning.PlanEvent.ServiceSuspended;
import org.entrelacs.log.Verdict;
import org.entrelacs.planning.plan.PlanCommand.ResumeService;
import org.entrelacs.planning.plan.PlanCommand.SuspendService;
import org.entrelacs.planning.plan.PlanRefusal.DatesAreReversed;
import org.entrelacs.planning.plan.PlanRefusal.ServiceIs;
import org.entrelacs.planning.plan.ServiceState.Started;

/// A service that has started rests, and goes on. Its hours stay reserved for it and its grant stands.
final class Suspensions {
    private Suspensions() {}

    static Verdict<PlanEvent, PlanRefusal> suspend(SuspendService suspend, Plan plan) {
        return Delivery.reported(
                plan, suspend.service(), suspend.reporter(), suspend.from(), suspend.today(), service -> {
                    if (!(service.state() instanceof Started(var _, var startedOn)) || service.suspended()) {
                        return refuse(new ServiceIs(suspend.service(), service.status()));
                    }
                    if (suspend.from().isBefore(startedOn)) {
                        return refuse(new DatesAreReversed(startedOn, suspend.from()));
                    }
                    var until = suspend.until();
                    if (until.isPresent() && until.get().isBefore(suspend.from())) {
                        return refuse(new DatesAreReversed(suspend.from(), until.get()));
                    }
                    var terms = service.terms();
                    return accept(new ServiceSuspended(
                            terms.service(),
                            terms.offer(),
                            terms.provider(),
                            suspend.from(),
                            until.orElse(null),
                            suspend.reason(),
                            suspend.relay()));
                });
    }

    static Verdict<PlanEvent, PlanRefusal> resume(ResumeService resume, Plan plan) {
        return Delivery.reported(
                plan,
                resume.service(),
                resume.reporter(),
                resume.on(),
                resume.today(),
                service -> service.suspension()
                        .map(rest -> resumed(resume, service, rest))
                        .orElseGet(() -> refuse(new ServiceIs(resume.service(), service.status()))));
    }

    private static Verdict<PlanEvent, PlanRefusal> resumed(
            ResumeService resume, PlannedService service, PlannedService.Suspension rest) {
        var terms = service.terms();
        return resume.on().isBefore(rest.from())
                ? refuse(new DatesAreReversed(rest.from(), resume.on()))
                : accept(new ServiceResumed(terms.service(), terms.offer(), terms.provider(), resume.on()));
    }
}
