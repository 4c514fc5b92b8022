package org.entrelacs.planning.proposal.view;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.entrelacs.contract.assessment.IntakeEvent;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeReceived;
import org.entrelacs.contract.planning.PlanEvent;
import org.entrelacs.contract.planning.PlanEvent.PlanClosed;
import org.entrelacs.contract.planning.PlanEvent.PlanDrafted;
import org.entrelacs.contract.planning.PlanEvent.PlanRevised;
import org.entrelacs.log.Projection;
import org.entrelacs.log.Recorded;
import org.entrelacs.log.UnreadableRecord;
import org.entrelacs.planning.plan.Plan;
import org.entrelacs.planning.plan.PlanDecider;

/// All plans that are not closed, for those that are in draft and have open needs, and where people live. What covers a
/// need is folded by the plan's own rules, so that there is one truth of it.
public final class Drafts implements Projection {
    static final String NAME = "drafts";

    private final PlanDecider rules = new PlanDecider();
    private final Map<String, Draft> drafts = new ConcurrentHashMap<>();
    private final Map<String, String> territories = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Class<?>> events() {
        return Set.of(PlanEvent.class, IntakeEvent.class);
    }

    @Override
    public void apply(Recorded<?> recorded) {
        String person = recorded.stream().key();
        switch (recorded.event()) {
            case IntakeReceived received -> territories.put(person, received.territory());
            case PlanClosed _ -> drafts.remove(person);
            case PlanEvent event -> apply(person, event, recorded);
            default -> {
                // Where a person lives is told by the first contact alone.
            }
        }
    }

    private void apply(String person, PlanEvent event, Recorded<?> recorded) {
        Draft before = drafts.getOrDefault(person, Draft.NONE);
        try {
            Plan plan = rules.evolve(before.plan(), event);
            drafts.put(person, after(before.with(plan), event, recorded.recordedAt()));
        } catch (IllegalStateException e) {
            drafts.remove(person);
            throw new UnreadableRecord("the history of a plan cannot be folded", e);
        }
    }

    private static Draft after(Draft draft, PlanEvent event, Instant at) {
        return event instanceof PlanDrafted || event instanceof PlanRevised ? new Draft(draft.plan(), at) : draft;
    }

    /// Of this person, when it is in draft and something in it is open.
    Optional<Draft> of(String person) {
        return Optional.ofNullable(drafts.get(person)).filter(Draft::isOpen);
    }

    Optional<String> territory(String person) {
        return Optional.ofNullable(territories.get(person));
    }

    /// People of a territory whose draft has open needs, in the order in which they were drafted.
    List<String> in(String territory, int limit) {
        return drafts.entrySet().stream()
                .filter(entry -> territory.equals(territories.get(entry.getKey()))
                        && entry.getValue().isOpen())
                .sorted(Comparator.comparing((Map.Entry<String, Draft> entry) ->
                                entry.getValue().since())
                        .thenComparing(Map.Entry::getKey))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }
}
