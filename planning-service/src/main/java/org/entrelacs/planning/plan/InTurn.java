package org.entrelacs.planning.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.entrelacs.contract.planning.PlanEvent;
import org.entrelacs.log.Verdict;

/// One command of several parts: each is decided on what those before it leave, and all happen or none.
final class InTurn {
    private InTurn() {}

    static <P> Verdict<PlanEvent, PlanRefusal> decide(
            List<P> parts, Plan plan, BiFunction<P, Plan, Verdict<PlanEvent, PlanRefusal>> rule) {
        List<PlanEvent> events = new ArrayList<>();
        Plan then = plan;
        for (P part : parts) {
            switch (rule.apply(part, then)) {
                case Verdict.Refused<PlanEvent, PlanRefusal> refused -> {
                    return refused;
                }
                case Verdict.Accepted<PlanEvent, PlanRefusal>(var more) -> {
                    for (PlanEvent event : more) {
                        then = PlanFold.evolve(then, event);
                    }
                    events.addAll(more);
                }
            }
        }
        return Verdict.accept(events);
    }
}
