package org.entrelacs.planning.proposal.view;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entrelacs.planning.eligibility.IntakeFacts;
import org.entrelacs.planning.plan.view.PersonPlan;
import org.entrelacs.planning.plan.view.Plans;

/// Of all plans those that are in draft and have open needs.
@Singleton
class Drafts {
    private final Plans plans;
    private final IntakeFacts intakes;

    @Inject
    Drafts(Plans plans, IntakeFacts intakes) {
        this.plans = plans;
        this.intakes = intakes;
    }

    /// Of this person, when it is in draft and something in it is open.
    Optional<Draft> of(String person) {
        return plans.of(person).flatMap(Draft::of);
    }

    /// People of a territory whose draft has open needs, in the order in which they were drafted.
    List<String> in(String territory, int limit) {
        return plans.open()
                .filter(plan -> intakes.territory(plan.person())
                                .filter(territory::equals)
                                .isPresent()
                        && Draft.of(plan).isPresent())
                .sorted(Comparator.comparing(PersonPlan::since).thenComparing(PersonPlan::person))
                .limit(limit)
                .map(PersonPlan::person)
                .toList();
    }
}
