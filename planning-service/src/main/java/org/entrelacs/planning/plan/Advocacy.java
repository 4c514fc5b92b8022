package org.entrelacs.planning.plan;

import static org.entrelacs.log.Verdict.accept;
import static org.entrelacs.log.Verdict.refuse;

import java.util.function.Function;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.planning.PlanEvent;
import org.entrelacs.contract.planning.PlanEvent.AdvocacyRemoved;
import org.entrelacs.contract.planning.PlanEvent.AdvocacyWritten;
import org.entrelacs.log.Verdict;
import org.entrelacs.planning.plan.PlanCommand.RemoveAdvocacy;
import org.entrelacs.planning.plan.PlanCommand.WriteAdvocacy;
import org.entrelacs.planning.plan.PlanRefusal.AuthorisationIsPending;
import org.entrelacs.planning.plan.PlanRefusal.NeedsNoAuthorisation;
import org.entrelacs.planning.plan.PlanRefusal.NoAdvocacyFile;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchService;
import org.entrelacs.planning.plan.PlanRefusal.ServiceIs;
import org.entrelacs.planning.plan.ServiceState.AuthorisationAsked;

/// What is pleaded for a service in words, until its request is sent: from there on it is not theirs alone.
final class Advocacy {
    private Advocacy() {}

    static Verdict<PlanEvent, PlanRefusal> write(WriteAdvocacy write, Plan plan) {
        return unsent(write.service(), plan, service -> {
            if (service.terms().entitlement() != Entitlement.DISCRETIONARY) {
                return refuse(new NeedsNoAuthorisation(write.service()));
            }
            return service.advocacy().filter(write.advocacy()::equals).isPresent()
                    ? accept()
                    : accept(new AdvocacyWritten(write.service(), write.advocacy()));
        });
    }

    static Verdict<PlanEvent, PlanRefusal> remove(RemoveAdvocacy remove, Plan plan) {
        return unsent(
                remove.service(),
                plan,
                service -> service.advocacy().isPresent()
                        ? accept(new AdvocacyRemoved(remove.service()))
                        : refuse(new NoAdvocacyFile(remove.service())));
    }

    private static Verdict<PlanEvent, PlanRefusal> unsent(
            String id, Plan plan, Function<PlannedService, Verdict<PlanEvent, PlanRefusal>> rule) {
        return Phase.whileOpen(plan, open -> {
            var service = open.content().services().get(id);
            if (service == null) {
                return refuse(new NoSuchService(id));
            }
            if (service.state() instanceof AuthorisationAsked(var request)) {
                return refuse(new AuthorisationIsPending(id, request));
            }
            return service.state().mayStillPlead()
                    ? rule.apply(service)
                    : refuse(new ServiceIs(id, service.state().status()));
        });
    }
}
