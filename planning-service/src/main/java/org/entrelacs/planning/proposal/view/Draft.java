package org.entrelacs.planning.proposal.view;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entrelacs.contract.AssessedNeed;
import org.entrelacs.contract.RequiredHours;
import org.entrelacs.contract.planning.PlanEvent.ServicePlanned;
import org.entrelacs.planning.plan.Content;
import org.entrelacs.planning.plan.NeedStatus;
import org.entrelacs.planning.plan.Plan;
import org.entrelacs.planning.proposal.OpenNeed;
import org.entrelacs.planning.proposal.Weights;

/// One person's plan as proposals see it.
///
/// @param since its version was drafted
record Draft(Plan plan, Instant since) {
    static final Draft NONE = new Draft(new Plan.Absent(), Instant.EPOCH);

    private static final long WEEK = Duration.ofDays(7).toMinutes();

    Draft with(Plan next) {
        return new Draft(next, since);
    }

    boolean isOpen() {
        return plan instanceof Plan.Draft(var content)
                && open(content).findAny().isPresent();
    }

    private static Stream<AssessedNeed> open(Content content) {
        return content.needs().values().stream().filter(need -> content.statusOf(need) == NeedStatus.OPEN);
    }

    /// @param weights say how long help takes where nobody estimated it
    List<OpenNeed> needs(Weights weights) {
        return content().stream()
                .flatMap(content -> open(content)
                        .map(need ->
                                new OpenNeed(need.need(), need.code(), need.unmet(), minutes(need, content, weights))))
                .toList();
    }

    private long minutes(AssessedNeed need, Content content, Weights weights) {
        return Math.clamp(weights.rounded(estimate(need, content, weights)), weights.step(), WEEK);
    }

    /// Need by need where the instrument says so; else its weekly hours by what each need lacks; else by the table.
    private long estimate(AssessedNeed need, Content content, Weights weights) {
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

    Set<String> providers() {
        return Set.copyOf(covering().map(ServicePlanned::provider).toList());
    }

    /// The newest assessment's scores, by code.
    Map<String, BigDecimal> scores() {
        Map<String, BigDecimal> scores = new HashMap<>();
        content()
                .ifPresent(content ->
                        content.evidence().scores().forEach(score -> scores.put(score.code(), score.value())));
        return scores;
    }

    private Stream<ServicePlanned> covering() {
        return content().stream()
                .flatMap(content -> content.services().values().stream())
                .filter(service -> service.state().covers())
                .map(service -> service.terms());
    }

    private Optional<Content> content() {
        return plan instanceof Plan.Existing existing ? Optional.of(existing.content()) : Optional.empty();
    }
}
