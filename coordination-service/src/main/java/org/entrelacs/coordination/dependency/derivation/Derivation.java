package org.entrelacs.coordination.dependency.derivation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entrelacs.log.Recorded;

/// All rules together. They do not know each other, and no rule rests on the order of events.
public final class Derivation {
    private static final List<DerivationRule> RULES = List.of(
            new AssessmentAwaited(),
            new NeedToCover(),
            new AgreementAwaited(),
            new CapacityAwaited(),
            new CapacityShared(),
            new BudgetShared(),
            new DecisionAwaited(),
            new StartAwaited());

    private Derivation() {}

    /// The events that say something about dependencies.
    public static Set<Class<?>> events() {
        return RULES.stream().flatMap(rule -> rule.on().stream()).collect(Collectors.toUnmodifiableSet());
    }

    public static List<Fact> facts(Recorded<?> recorded) {
        return RULES.stream()
                .filter(rule -> rule.on().contains(recorded.event().getClass()))
                .flatMap(rule -> rule.facts(recorded).stream())
                .toList();
    }
}
