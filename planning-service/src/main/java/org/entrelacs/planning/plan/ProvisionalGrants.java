package org.entrelacs.planning.plan;

import static org.entrelacs.log.Verdict.accept;

import java.util.ArrayList;
import java.util.List;
import org.entrelacs.contract.planning.PlanEvent;
import org.entrelacs.contract.planning.PlanEvent.EndReason;
import org.entrelacs.contract.planning.PlanEvent.ProvisionalAuthorisationEnded;
import org.entrelacs.contract.planning.PlanEvent.ServiceEnded;
import org.entrelacs.contract.planning.PlanEvent.ServiceNotAuthorised;
import org.entrelacs.log.Verdict;
import org.entrelacs.planning.plan.PlanCommand.NoteProvisionalEnded;
import org.entrelacs.planning.plan.ServiceState.AuthorisationAsked;
import org.entrelacs.planning.plan.ServiceState.Authorised;
import org.entrelacs.planning.plan.ServiceState.Grant;
import org.entrelacs.planning.plan.ServiceState.Started;

/// Services that may begin before their request is decided, and what becomes of them when it is
/// not granted: one that has not begun waits on or gives its hours back, one that has begun ends.
final class ProvisionalGrants {
    private ProvisionalGrants() {}

    static Verdict<PlanEvent, PlanRefusal> ended(NoteProvisionalEnded answer, Plan plan) {
        return Answers.service(answer.service(), plan)
                .filter(service -> holdsGrant(service.state(), answer.request()))
                .<Verdict<PlanEvent, PlanRefusal>>map(service -> accept(ended(answer, service)))
                .orElseGet(Verdict::accept);
    }

    private static boolean holdsGrant(ServiceState state, String request) {
        return switch (state) {
            case Authorised(var grant) -> grant.request().equals(request);
            case Started(Grant grant, var _) -> grant.request().equals(request);
            default -> false;
        };
    }

    private static List<PlanEvent> ended(NoteProvisionalEnded answer, PlannedService service) {
        var terms = service.terms();
        var over = new ProvisionalAuthorisationEnded(
                terms.service(), terms.offer(), terms.provider(), answer.request(), answer.released());
        var events = new ArrayList<PlanEvent>();
        events.add(over);
        if (answer.refused()) {
            events.add(
                    Progress.provisionalEnded(service.state(), over) instanceof AuthorisationAsked
                            ? new ServiceNotAuthorised(
                                    terms.service(),
                                    terms.offer(),
                                    answer.request(),
                                    List.of("provisional-grant-ended"))
                            : new ServiceEnded(
                                    terms.service(),
                                    terms.offer(),
                                    answer.request(),
                                    service.askedOf(),
                                    Delivery.notBeforeStart(service, answer.on()),
                                    EndReason.NOT_AUTHORISED));
        }
        return events;
    }
}
