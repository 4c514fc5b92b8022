package org.entrelacs.planning.plan;

import static org.entrelacs.log.Verdict.accept;

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
        return InTurn.decide(choose.services(), plan, (chosen, then) -> chosen(choose.proposal(), chosen, then));
    }

    private static Verdict<PlanEvent, PlanRefusal> chosen(String proposal, ChosenService chosen, Plan plan) {
        var by = new FromProposal(proposal, chosen.points());
        return switch (PlannedServices.plan(chosen.service(), plan)) {
            case Verdict.Refused<PlanEvent, PlanRefusal> refused -> refused;
            case Verdict.Accepted<PlanEvent, PlanRefusal>(var events) ->
                accept(events.stream().map(event -> proposed(event, by)).toList());
        };
    }

    private static PlanEvent proposed(PlanEvent event, FromProposal by) {
        return event instanceof ServicePlanned planned ? planned.chosenFrom(by) : event;
    }
}
