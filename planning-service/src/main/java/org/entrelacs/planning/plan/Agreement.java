package org.entrelacs.planning.plan;

import static org.entrelacs.log.Verdict.accept;
import static org.entrelacs.log.Verdict.refuse;

import java.util.ArrayList;
import java.util.List;
import org.entrelacs.contract.planning.PlanEvent;
import org.entrelacs.contract.planning.PlanEvent.AgreedService;
import org.entrelacs.contract.planning.PlanEvent.PlanActivated;
import org.entrelacs.contract.planning.PlanEvent.PlanAgreed;
import org.entrelacs.contract.planning.PlanEvent.PlanSubmitted;
import org.entrelacs.log.Verdict;
import org.entrelacs.planning.plan.Plan.Absent;
import org.entrelacs.planning.plan.Plan.Agreed;
import org.entrelacs.planning.plan.Plan.Existing;
import org.entrelacs.planning.plan.Plan.Submitted;
import org.entrelacs.planning.plan.PlanCommand.AgreePlan;
import org.entrelacs.planning.plan.PlanCommand.SubmitPlan;
import org.entrelacs.planning.plan.PlanRefusal.NeedsAreOpen;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchPlan;
import org.entrelacs.planning.plan.PlanRefusal.PlanIs;

/// From the draft to what the person has agreed to.
final class Agreement {
    private Agreement() {}

    static Verdict<PlanEvent, PlanRefusal> submit(SubmitPlan submit, Plan plan) {
        return Phase.inDraft(plan, content -> {
            List<String> open = content.openNeeds();
            return open.isEmpty()
                    ? accept(
                            new PlanSubmitted(content.plan(), content.evidence().assessment(), submit.advocate()))
                    : refuse(new NeedsAreOpen(open));
        });
    }

    static Verdict<PlanEvent, PlanRefusal> agree(AgreePlan agree, Plan plan) {
        return switch (plan) {
            case Absent _ -> refuse(new NoSuchPlan());
            case Submitted(var content, var _) -> accept(activating(plan, agreed(agree, content)));
            case Existing other -> refuse(new PlanIs(other.status()));
        };
    }

    private static PlanAgreed agreed(AgreePlan agree, Content content) {
        return new PlanAgreed(content.plan(), content.evidence().assessment(), agree.by(), toReserve(content));
    }

    /// Those that go on from an earlier version hold their hours already.
    private static List<AgreedService> toReserve(Content content) {
        return content.services().values().stream()
                .filter(service -> service.state() instanceof ServiceState.Planned)
                .map(service -> new AgreedService(
                        service.terms().service(),
                        service.terms().offer(),
                        service.terms().perWeek(),
                        service.terms().needs(),
                        null,
                        service.terms().weeks()))
                .toList();
    }

    /// These events, and the plan's activation when no agreed service waits for capacity after them.
    static List<PlanEvent> activating(Plan plan, PlanEvent... events) {
        List<PlanEvent> all = new ArrayList<>(List.of(events));
        Plan after = plan;
        for (PlanEvent event : events) {
            after = PlanFold.evolve(after, event);
        }
        if (after instanceof Agreed(var content) && !content.waitsForCapacity()) {
            all.add(new PlanActivated(content.plan()));
        }
        return all;
    }
}
