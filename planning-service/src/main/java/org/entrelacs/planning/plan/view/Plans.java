package org.entrelacs.planning.plan.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.entrelacs.contract.planning.PlanEvent;
import org.entrelacs.contract.planning.PlanEvent.DerogationGranted;
import org.entrelacs.log.Projection;
import org.entrelacs.log.Recorded;

/// The plans of all persons, folded by the rules of plans themselves.
public final class Plans implements Projection {
    public static final String NAME = "plans";

    private final Map<String, PersonPlan> plans = new ConcurrentHashMap<>();
    private final Map<Norm, Long> derogations = new ConcurrentHashMap<>();

    /// A rule of an offer.
    record Norm(String offer, String provider, String rule) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Class<?>> events() {
        return Set.of(PlanEvent.class);
    }

    @Override
    public void apply(Recorded<?> recorded) {
        if (recorded.event() instanceof PlanEvent event) {
            plans.compute(
                    recorded.stream().key(),
                    (_, plan) -> plan == null ? PersonPlan.first(recorded, event) : plan.after(recorded, event));
            if (event instanceof DerogationGranted granted) {
                granted.rules()
                        .forEach(rule ->
                                derogations.merge(new Norm(granted.offer(), granted.provider(), rule), 1L, Long::sum));
            }
        }
    }

    /// Those that are not closed, in no order.
    public Stream<PersonPlan> open() {
        return plans.values().stream().filter(PersonPlan::isOpen);
    }

    /// Versions of all plans, whether closed or not.
    Stream<List<Version>> versions() {
        return plans.values().stream().map(PersonPlan::versions);
    }

    public Optional<PersonPlan> of(String person) {
        return Optional.ofNullable(plans.get(person));
    }

    /// How often each norm was derogated from.
    Map<Norm, Long> derogations() {
        return Map.copyOf(derogations);
    }
}
