package org.entrelacs.planning.plan;

import static org.entrelacs.log.Verdict.refuse;

import java.util.function.Function;
import org.entrelacs.contract.planning.PlanEvent;
import org.entrelacs.log.Verdict;
import org.entrelacs.planning.plan.Plan.Absent;
import org.entrelacs.planning.plan.Plan.Active;
import org.entrelacs.planning.plan.Plan.Agreed;
import org.entrelacs.planning.plan.Plan.Closed;
import org.entrelacs.planning.plan.Plan.Draft;
import org.entrelacs.planning.plan.Plan.Existing;
import org.entrelacs.planning.plan.Plan.Open;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchPlan;
import org.entrelacs.planning.plan.PlanRefusal.PlanIs;

/// Decides in the phases in which something is allowed and refuses in the others.
final class Phase {
    private Phase() {}

    static Verdict<PlanEvent, PlanRefusal> inDraft(Plan plan, Function<Content, Verdict<PlanEvent, PlanRefusal>> rule) {
        return switch (plan) {
            case Absent _ -> refuse(new NoSuchPlan());
            case Draft(var content) -> rule.apply(content);
            case Existing other -> refuse(new PlanIs(other.status()));
        };
    }

    static Verdict<PlanEvent, PlanRefusal> unlessSubmitted(
            Plan plan, Function<Content, Verdict<PlanEvent, PlanRefusal>> rule) {
        return switch (plan) {
            case Absent _ -> refuse(new NoSuchPlan());
            case Draft(var content) -> rule.apply(content);
            case Agreed(var content) -> rule.apply(content);
            case Active(var content) -> rule.apply(content);
            case Existing other -> refuse(new PlanIs(other.status()));
        };
    }

    static Verdict<PlanEvent, PlanRefusal> whileOpen(Plan plan, Function<Open, Verdict<PlanEvent, PlanRefusal>> rule) {
        return switch (plan) {
            case Absent _ -> refuse(new NoSuchPlan());
            case Open open -> rule.apply(open);
            case Closed closed -> refuse(new PlanIs(closed.status()));
        };
    }
}
