package org.entrelacs.planning.plan.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.entrelacs.contract.planning.PlanEvent;
import org.entrelacs.contract.planning.PlanEvent.PlanAgreed;
import org.entrelacs.contract.planning.PlanEvent.PlanClosed;
import org.entrelacs.contract.planning.PlanEvent.PlanDrafted;
import org.entrelacs.contract.planning.PlanEvent.PlanRevised;
import org.entrelacs.log.Recorded;
import org.entrelacs.log.UnreadableRecord;
import org.entrelacs.planning.plan.Content;
import org.entrelacs.planning.plan.Coverage;
import org.entrelacs.planning.plan.Plan;
import org.entrelacs.planning.plan.PlanDecider;
import org.entrelacs.planning.plan.PlanStatus;

/// A person's plan as the list of plans knows it.
///
/// @param since the log took its version
/// @param versions the oldest first
public record PersonPlan(String person, Plan.Existing plan, Instant since, Coverage coverage, List<Version> versions) {
    private static final PlanDecider RULES = new PlanDecider();

    /// @throws UnreadableRecord when the event cannot follow what came before
    static PersonPlan first(Recorded<?> recorded, PlanEvent event) {
        return of(
                recorded.stream().key(),
                fold(RULES.initial(), event),
                recorded.recordedAt(),
                following(List.of(), recorded, event));
    }

    /// @throws UnreadableRecord when the event cannot follow what came before
    PersonPlan after(Recorded<?> recorded, PlanEvent event) {
        Instant began = event instanceof PlanDrafted || event instanceof PlanRevised ? recorded.recordedAt() : since;
        return of(person, fold(plan, event), began, following(versions, recorded, event));
    }

    private static PersonPlan of(String person, Plan.Existing plan, Instant since, List<Version> versions) {
        return new PersonPlan(person, plan, since, Coverage.of(plan.content()), versions);
    }

    private static Plan.Existing fold(Plan before, PlanEvent event) {
        try {
            if (RULES.evolve(before, event) instanceof Plan.Existing after) {
                return after;
            }
        } catch (IllegalStateException e) {
            throw new UnreadableRecord(String.valueOf(e.getMessage()));
        }
        throw new UnreadableRecord("a plan is gone after an event of it");
    }

    private static List<Version> following(List<Version> versions, Recorded<?> recorded, PlanEvent event) {
        List<Version> after = new ArrayList<>(versions);
        Instant at = recorded.occurredAt();
        if (event instanceof PlanDrafted drafted) {
            after.add(Version.of(drafted, recorded));
        } else if (event instanceof PlanRevised revised) {
            after.add(after.removeLast().replacedBy(revised, at));
            after.add(Version.of(revised, recorded));
        } else if (event instanceof PlanAgreed) {
            after.add(after.removeLast().agreedTo(at));
        } else if (event instanceof PlanClosed closed) {
            after.add(after.removeLast().closed(closed.reason(), at));
        }
        return List.copyOf(after);
    }

    boolean isOpen() {
        return plan.status() != PlanStatus.CLOSED;
    }

    Content content() {
        return plan.content();
    }

    Delay delay(Instant now) {
        return Delay.of(versions, now);
    }
}
