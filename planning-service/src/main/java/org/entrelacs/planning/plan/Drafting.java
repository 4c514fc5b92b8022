package org.entrelacs.planning.plan;

import static org.entrelacs.log.Verdict.accept;
import static org.entrelacs.log.Verdict.refuse;

import java.util.ArrayList;
import java.util.List;
import org.entrelacs.contract.planning.PlanEvent;
import org.entrelacs.contract.planning.PlanEvent.GoalAdded;
import org.entrelacs.contract.planning.PlanEvent.NeedLeftUncovered;
import org.entrelacs.contract.planning.PlanEvent.PlanDrafted;
import org.entrelacs.contract.planning.PlanEvent.PlanRevised;
import org.entrelacs.contract.planning.PlanEvent.ServiceDeclined;
import org.entrelacs.log.Verdict;
import org.entrelacs.planning.plan.Plan.Absent;
import org.entrelacs.planning.plan.Plan.Active;
import org.entrelacs.planning.plan.Plan.Agreed;
import org.entrelacs.planning.plan.Plan.Closed;
import org.entrelacs.planning.plan.Plan.Draft;
import org.entrelacs.planning.plan.Plan.Open;
import org.entrelacs.planning.plan.Plan.Submitted;
import org.entrelacs.planning.plan.PlanCommand.AddGoal;
import org.entrelacs.planning.plan.PlanCommand.DeclineNeed;
import org.entrelacs.planning.plan.PlanCommand.DraftPlan;
import org.entrelacs.planning.plan.PlanCommand.LeaveNeedUncovered;
import org.entrelacs.planning.plan.PlanCommand.RevisePlan;
import org.entrelacs.planning.plan.PlanRefusal.GoalExists;
import org.entrelacs.planning.plan.PlanRefusal.NeedIsCovered;
import org.entrelacs.planning.plan.PlanRefusal.NoNeedNamed;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchNeed;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchNeeds;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchPlan;
import org.entrelacs.planning.plan.PlanRefusal.PlanIs;

/// A version begins, and what is said about its needs.
final class Drafting {
    private Drafting() {}

    static Verdict<PlanEvent, PlanRefusal> draft(DraftPlan draft, Plan plan) {
        return switch (plan) {
            case Absent _, Closed _ -> accept(drafted(draft));
            case Open open -> accept(reassessed(draft, open));
        };
    }

    private static PlanDrafted drafted(DraftPlan draft) {
        return new PlanDrafted(
                draft.plan(), draft.evidence(), draft.needs(), draft.required().orElse(null));
    }

    static Verdict<PlanEvent, PlanRefusal> revise(RevisePlan revise, Plan plan) {
        return switch (plan) {
            case Absent _ -> refuse(new NoSuchPlan());
            case Submitted submitted -> accept(revision(revise, submitted));
            case Agreed agreed -> accept(revision(revise, agreed));
            case Active active -> accept(revision(revise, active));
            case Draft draft -> refuse(new PlanIs(draft.status()));
            case Closed closed -> refuse(new PlanIs(closed.status()));
        };
    }

    private static List<PlanEvent> reassessed(DraftPlan draft, Open open) {
        Content before = open.content();
        List<PlanEvent> events = new ArrayList<>();
        events.add(revision(draft, before));
        events.addAll(Reassessment.of(before.revised(draft.plan(), draft.evidence(), draft.needs(), draft.required())));
        return Duplicates.noted(open, events);
    }

    /// On the same evidence.
    private static List<PlanEvent> revision(RevisePlan revise, Open open) {
        Content content = open.content();
        var again = new DraftPlan(
                revise.plan(), content.evidence(), List.copyOf(content.needs().values()), content.required());
        return Duplicates.noted(open, List.of(revision(again, content)));
    }

    private static PlanRevised revision(DraftPlan draft, Content replaced) {
        return new PlanRevised(
                draft.plan(),
                replaced.plan(),
                replaced.evidence().assessment(),
                draft.evidence(),
                draft.needs(),
                draft.required().orElse(null));
    }

    static Verdict<PlanEvent, PlanRefusal> addGoal(AddGoal add, Plan plan) {
        return Phase.inDraft(plan, content -> {
            List<String> unknown = content.unknownNeeds(add.needs());
            if (add.needs().isEmpty()) {
                return refuse(new NoNeedNamed());
            }
            if (!unknown.isEmpty()) {
                return refuse(new NoSuchNeeds(unknown));
            }
            if (content.goals().containsKey(add.goal())) {
                return refuse(new GoalExists(add.goal()));
            }
            return accept(new GoalAdded(
                    add.goal(),
                    add.words(),
                    add.needs().stream().distinct().toList(),
                    add.due().orElse(null)));
        });
    }

    static Verdict<PlanEvent, PlanRefusal> leaveUncovered(LeaveNeedUncovered leave, Plan plan) {
        return withoutService(
                leave.need(), plan, new NeedLeftUncovered(leave.need(), leave.reason(), leave.explanation()));
    }

    static Verdict<PlanEvent, PlanRefusal> decline(DeclineNeed decline, Plan plan) {
        return withoutService(decline.need(), plan, new ServiceDeclined(decline.need(), decline.words()));
    }

    /// Said again, it is recorded again: the newest counts.
    private static Verdict<PlanEvent, PlanRefusal> withoutService(String need, Plan plan, PlanEvent said) {
        return Phase.unlessSubmitted(plan, content -> {
            List<String> covering = content.covering(need);
            if (!content.needs().containsKey(need)) {
                return refuse(new NoSuchNeed(need));
            }
            return covering.isEmpty() ? accept(said) : refuse(new NeedIsCovered(need, covering));
        });
    }
}
