package org.entrelacs.planning.proposal.view;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entrelacs.contract.AssessedNeed;
import org.entrelacs.contract.RequiredHours;
import org.entrelacs.contract.planning.PlanEvent.PreferenceAbout;
import org.entrelacs.contract.planning.PlanEvent.ServicePlanned;
import org.entrelacs.contract.planning.PlanEvent.Stance;
import org.entrelacs.planning.eligibility.PersonFacts;
import org.entrelacs.planning.plan.Circumstances.Preference;
import org.entrelacs.planning.plan.Content;
import org.entrelacs.planning.plan.NeedStatus;
import org.entrelacs.planning.plan.Plan;
import org.entrelacs.planning.plan.view.PersonPlan;
import org.entrelacs.planning.proposal.OpenNeed;
import org.entrelacs.planning.proposal.Weights;

/// One person's plan in draft, with open needs, as proposals see it.
record Draft(Content content) {
    private static final long WEEK = Duration.ofDays(7).toMinutes();

    /// Empty when the plan is not in draft, or nothing in it is open.
    static Optional<Draft> of(PersonPlan person) {
        return person.plan() instanceof Plan.Draft(var content)
                ? Optional.of(new Draft(content))
                        .filter(draft -> draft.open().findAny().isPresent())
                : Optional.empty();
    }

    private Stream<AssessedNeed> open() {
        return content.needs().values().stream().filter(need -> content.statusOf(need) == NeedStatus.OPEN);
    }

    /// @param weights say how long help takes where nobody estimated it
    List<OpenNeed> needs(Weights weights) {
        return open().map(need -> new OpenNeed(need.need(), need.code(), need.unmet(), minutes(need, weights)))
                .toList();
    }

    private long minutes(AssessedNeed need, Weights weights) {
        return Math.clamp(weights.rounded(estimate(need, weights)), weights.step(), WEEK);
    }

    /// Need by need where the instrument says so; else its weekly hours by what each need lacks; else by the table.
    private long estimate(AssessedNeed need, Weights weights) {
        long byTable = weights.minutes().get(need.unmet());
        if (content.required().isEmpty()) {
            return byTable;
        }
        RequiredHours hours = content.required().get();
        if (!hours.byNeed().isEmpty()) {
            return hours.byNeed().stream()
                    .filter(each -> each.need().equals(need.need()))
                    .findFirst()
                    .map(each -> each.perWeek().toMinutes())
                    .orElse(byTable);
        }
        long all =
                content.needs().values().stream().mapToLong(AssessedNeed::unmet).sum();
        return hours.perWeek().toMinutes() * need.unmet() / Math.max(1, all);
    }

    /// Offers by class of service of what covers a need.
    Map<String, Set<String>> planned() {
        Map<String, Set<String>> planned = new HashMap<>();
        covering()
                .forEach(terms -> planned.computeIfAbsent(terms.serviceClass(), _ -> new HashSet<>())
                        .add(terms.offer()));
        return planned;
    }

    /// What the person said, as the plan holds it: ids of providers, classes of service or languages.
    Set<String> said(PreferenceAbout about, Stance stance) {
        return content.circumstances().preferences().values().stream()
                .filter(said -> said.about() == about && said.stance() == stance)
                .map(Preference::value)
                .collect(Collectors.toSet());
    }

    Set<String> providers() {
        return Set.copyOf(covering().map(ServicePlanned::provider).toList());
    }

    /// What the plan knows of its person.
    PersonFacts facts() {
        return content.facts();
    }

    private Stream<ServicePlanned> covering() {
        return content.services().values().stream()
                .filter(service -> service.state().covers())
                .map(service -> service.terms());
    }
}
