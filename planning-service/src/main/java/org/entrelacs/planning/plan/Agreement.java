package org.entrelacs.planning.plan;

import static org.entrelacs.log.Verdict.accept;
import static org.entrelacs.log.Verdict.refuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entrelacs.contract.planning.Consent;
import org.entrelacs.contract.planning.Consent.Capacity;
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
import org.entrelacs.planning.plan.PlanRefusal.BasisIsMissing;
import org.entrelacs.planning.plan.PlanRefusal.DuplicatesAreUnresolved;
import org.entrelacs.planning.plan.PlanRefusal.NeedsAreOpen;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchPlan;
import org.entrelacs.planning.plan.PlanRefusal.PersonCannotDecide;
import org.entrelacs.planning.plan.PlanRefusal.PersonDecidesAlone;
import org.entrelacs.planning.plan.PlanRefusal.PlanIs;
import org.entrelacs.planning.plan.PlanRefusal.RefusedServicesArePlanned;

/// From the draft to what the person has agreed to.
final class Agreement {
    private Agreement() {}

    static Verdict<PlanEvent, PlanRefusal> submit(SubmitPlan submit, Plan plan) {
        return Phase.inDraft(
                plan,
                content -> whyNot(content)
                        .<Verdict<PlanEvent, PlanRefusal>>map(Verdict::refuse)
                        .orElseGet(() -> accept(new PlanSubmitted(
                                content.plan(), content.evidence().assessment(), submit.advocate()))));
    }

    private static Optional<PlanRefusal> whyNot(Content content) {
        List<String> open = content.openNeeds();
        List<String> duplicates = Duplicates.unresolved(content);
        List<String> unwanted = Preferences.unwanted(content);
        if (!open.isEmpty()) {
            return Optional.of(new NeedsAreOpen(open));
        }
        if (!duplicates.isEmpty()) {
            return Optional.of(new DuplicatesAreUnresolved(duplicates));
        }
        return unwanted.isEmpty() ? Optional.empty() : Optional.of(new RefusedServicesArePlanned(unwanted));
    }

    static Verdict<PlanEvent, PlanRefusal> agree(AgreePlan agree, Plan plan) {
        return switch (plan) {
            case Absent _ -> refuse(new NoSuchPlan());
            case Submitted(var content, var _) ->
                mayNot(agree)
                        .<Verdict<PlanEvent, PlanRefusal>>map(Verdict::refuse)
                        .orElseGet(() -> accept(activating(plan, agreed(agree, content))));
            case Existing other -> refuse(new PlanIs(other.status()));
        };
    }

    /// Everybody decides for themselves, unless it is written down for this decision that they cannot.
    private static Optional<PlanRefusal> mayNot(AgreePlan agree) {
        Optional<Capacity> capacity = agree.consent().map(Consent::capacity);
        return switch (agree.by()) {
            case PERSON -> capacity.filter(Capacity.CANNOT_DECIDE::equals).map(_ -> new PersonCannotDecide());
            case REPRESENTATIVE -> {
                if (agree.consent()
                        .flatMap(consent -> Optional.ofNullable(consent.basis()))
                        .isEmpty()) {
                    yield Optional.of(new BasisIsMissing());
                }
                yield capacity.filter(Capacity.DECIDES_ALONE::equals).map(_ -> new PersonDecidesAlone());
            }
        };
    }

    private static PlanAgreed agreed(AgreePlan agree, Content content) {
        return new PlanAgreed(
                content.plan(),
                content.evidence().assessment(),
                agree.by(),
                toReserve(content),
                agree.consent().orElse(null),
                agree.reviewOn().orElse(null));
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
                        service.terms().start(),
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
