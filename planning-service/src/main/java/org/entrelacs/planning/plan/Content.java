package org.entrelacs.planning.plan;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.entrelacs.contract.AssessedNeed;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.RequiredHours;
import org.entrelacs.contract.planning.PlanEvent.Evidence;
import org.entrelacs.contract.planning.PlanEvent.GoalAdded;
import org.entrelacs.contract.planning.PlanEvent.GoalAttainment;
import org.entrelacs.contract.planning.PlanEvent.ServicePlanned;
import org.entrelacs.planning.eligibility.PersonFacts;
import org.pcollections.OrderedPMap;

/// What a version of the plan holds. Needs, goals and services stand in the order in which they came.
///
/// @param plan id of this version
/// @param required as the assessment estimates it, if it does
public record Content(
        String plan,
        Evidence evidence,
        Optional<RequiredHours> required,
        OrderedPMap<String, AssessedNeed> needs,
        OrderedPMap<String, WithoutService> withoutService,
        OrderedPMap<String, Goal> goals,
        OrderedPMap<String, PlannedService> services,
        Circumstances circumstances) {

    /// @param attainment as the latest review found it
    public record Goal(
            PersonalText words, List<String> needs, Optional<LocalDate> due, Optional<GoalAttainment> attainment) {
        Goal reviewed(GoalAttainment found) {
            return new Goal(words, needs, due, Optional.of(found));
        }
    }

    /// What is known of the person, against which offers are held.
    public PersonFacts facts() {
        return PersonFacts.of(evidence.scores(), List.copyOf(needs.values()));
    }

    static Content of(String plan, Evidence evidence, List<AssessedNeed> needs, Optional<RequiredHours> required) {
        return new Content(
                plan,
                evidence,
                required,
                byId(needs),
                OrderedPMap.empty(),
                OrderedPMap.empty(),
                OrderedPMap.empty(),
                Circumstances.NONE);
    }

    /// Goals and services stay. What was said about a need without service stays as long as the need is measured as
    /// before; otherwise it is to be said again.
    Content revised(
            String newPlan, Evidence newEvidence, List<AssessedNeed> newNeeds, Optional<RequiredHours> newRequired) {
        OrderedPMap<String, AssessedNeed> measured = byId(newNeeds);
        List<String> changed = withoutService.keySet().stream()
                .filter(need -> !Objects.equals(needs.get(need), measured.get(need)))
                .toList();
        return new Content(
                newPlan,
                newEvidence,
                newRequired,
                measured,
                withoutService.minusAll(changed),
                goals,
                services,
                circumstances);
    }

    Content plus(GoalAdded added) {
        return with(
                withoutService,
                goals.plus(
                        added.goal(),
                        new Goal(added.words(), added.needs(), Optional.ofNullable(added.due()), Optional.empty())),
                services);
    }

    /// A need that gets a service is no longer without one, whatever was said before.
    Content plus(ServicePlanned planned) {
        return with(
                withoutService.minusAll(planned.needs()),
                goals,
                services.plus(planned.service(), PlannedService.of(planned)));
    }

    Content plus(String need, WithoutService why) {
        return with(withoutService.plus(need, why), goals, services);
    }

    /// The need has to be spoken of again.
    Content reopened(String need) {
        return with(withoutService.minus(need), goals, services);
    }

    Content reviewed(List<GoalAttainment> attainments) {
        OrderedPMap<String, Goal> looked = goals;
        for (GoalAttainment found : attainments) {
            Goal goal = Objects.requireNonNull(looked.get(found.goal()), "a goal of the plan");
            looked = looked.plus(found.goal(), goal.reviewed(found));
        }
        return with(withoutService, looked, services);
    }

    Content with(Circumstances changed) {
        return new Content(plan, evidence, required, needs, withoutService, goals, services, changed);
    }

    Content note(UnaryOperator<Circumstances> change) {
        return with(change.apply(circumstances));
    }

    Content change(String service, UnaryOperator<PlannedService> change) {
        return with(services.plus(service, change.apply(service(service))));
    }

    Content minus(String service) {
        return with(services.minus(service));
    }

    PlannedService service(String id) {
        PlannedService service = services.get(id);
        if (service == null) {
            throw new IllegalStateException("no service " + id + " in the plan");
        }
        return service;
    }

    /// Ids of the services that cover a need, in the order of the plan.
    public List<String> covering(String need) {
        return services.entrySet().stream()
                .filter(service -> service.getValue().state().covers())
                .filter(service -> service.getValue().terms().needs().contains(need))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Those of them whose offers go away.
    public List<String> atRisk(String need) {
        return covering(need).stream()
                .filter(service -> service(service).atRisk().isPresent())
                .toList();
    }

    public NeedStatus statusOf(AssessedNeed need) {
        if (need.unmet() == 0 || !covering(need.need()).isEmpty()) {
            return NeedStatus.COVERED;
        }
        return switch (withoutService.get(need.need())) {
            case null -> NeedStatus.OPEN;
            case WithoutService.Declined _ -> NeedStatus.DECLINED;
            case WithoutService.LeftUncovered _ -> NeedStatus.LEFT_UNCOVERED;
        };
    }

    List<String> openNeeds() {
        return needs.values().stream()
                .filter(need -> statusOf(need) == NeedStatus.OPEN)
                .map(AssessedNeed::need)
                .toList();
    }

    List<AssessedNeed> needs(Collection<String> ids) {
        return needs.values().stream().filter(need -> ids.contains(need.need())).toList();
    }

    List<String> unknownNeeds(List<String> ids) {
        return ids.stream().filter(id -> !needs.containsKey(id)).distinct().toList();
    }

    List<String> unknownGoals(List<String> ids) {
        return ids.stream().filter(id -> !goals.containsKey(id)).distinct().toList();
    }

    /// Hours a week of all services that cover a need.
    public Duration plannedPerWeek() {
        return services.values().stream()
                .filter(service -> service.state().covers())
                .map(service -> service.terms().perWeek())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /// Ids of duplicates that nobody has decided on.
    public List<String> unresolvedDuplicates() {
        return Duplicates.unresolved(this);
    }

    boolean waitsForCapacity() {
        return services.values().stream().anyMatch(service -> service.state() instanceof ServiceState.Agreed);
    }

    private Content with(OrderedPMap<String, PlannedService> newServices) {
        return with(withoutService, goals, newServices);
    }

    private Content with(
            OrderedPMap<String, WithoutService> without,
            OrderedPMap<String, Goal> newGoals,
            OrderedPMap<String, PlannedService> newServices) {
        return new Content(plan, evidence, required, needs, without, newGoals, newServices, circumstances);
    }

    private static OrderedPMap<String, AssessedNeed> byId(List<AssessedNeed> needs) {
        OrderedPMap<String, AssessedNeed> byId = OrderedPMap.empty();
        for (AssessedNeed need : needs) {
            byId = byId.plus(need.need(), need);
        }
        return byId;
    }
}
