package org.entrelacs.planning.plan;

import static org.entrelacs.log.Verdict.accept;
import static org.entrelacs.log.Verdict.refuse;

import java.util.ArrayList;
import java.util.List;
import org.entrelacs.contract.planning.PlanEvent;
import org.entrelacs.contract.planning.PlanEvent.FromProposal;
import org.entrelacs.contract.planning.PlanEvent.ServicePlanned;
import org.entrelacs.log.Verdict;
import org.entrelacs.planning.plan.PlanCommand.ChooseServices;
import org.entrelacs.planning.plan.PlanCommand.ChosenService;

/// What a person chooses from a proposal is planned by the rules that any service is planned by, one after the other.
final class Choosing {
    private Choosing() {}

    static Verdict<PlanEvent, PlanRefusal> choose(ChooseServices choose, Plan plan) {
        List<PlanEvent> events = new ArrayList<>();
        Plan then = plan;
        for (ChosenService chosen : choose.services()) {
            switch (PlannedServices.plan(chosen.service(), then)) {
                case Verdict.Refused<PlanEvent, PlanRefusal>(var why) -> {
                    return refuse(why);
                }
                case Verdict.Accepted<PlanEvent, PlanRefusal>(var planned) -> {
                    for (PlanEvent event : planned) {
                        PlanEvent told = proposed(event, new FromProposal(choose.proposal(), chosen.points()));
                        events.add(told);
                        then = PlanFold.evolve(then, told);
                    }
                }
            }
        }
        return accept(events);
    }

    private static PlanEvent proposed(PlanEvent event, FromProposal by) {
        return event instanceof ServicePlanned planned ? planned.chosenFrom(by) : event;
    }
}
