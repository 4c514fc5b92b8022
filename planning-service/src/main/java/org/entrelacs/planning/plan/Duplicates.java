package org.entrelacs.planning.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entrelacs.contract.AssessedNeed;
import org.entrelacs.contract.ResourceKind;
import org.entrelacs.contract.planning.PlanEvent;
import org.entrelacs.contract.planning.PlanEvent.DuplicateFound;
import org.entrelacs.contract.planning.PlanEvent.DuplicateKind;
import org.entrelacs.contract.planning.PlanEvent.ServicePlanned;
import org.entrelacs.log.Uuid5;
import org.entrelacs.planning.plan.Circumstances.Duplicate;
import org.entrelacs.planning.plan.Plan.Open;

/// Help that may be given twice. One provider may give one class of service for several needs in several parts: that
/// alone is none.
final class Duplicates {
    private Duplicates() {}

    /// These events, and the duplicates that are there after them and nobody has found yet.
    static List<PlanEvent> noted(Plan plan, List<? extends PlanEvent> events) {
        Plan after = plan;
        for (PlanEvent event : events) {
            after = PlanFold.evolve(after, event);
        }
        List<PlanEvent> all = new ArrayList<>(events);
        if (after instanceof Open open) {
            all.addAll(unknownIn(open.content()));
        }
        return all;
    }

    private static List<DuplicateFound> unknownIn(Content content) {
        return in(content)
                .filter(found -> !content.circumstances().duplicates().containsKey(found.duplicate()))
                .toList();
    }

    /// Ids of those that nobody has decided on.
    static List<String> unresolved(Content content) {
        List<String> there = in(content).map(DuplicateFound::duplicate).toList();
        return content.circumstances().duplicates().values().stream()
                .filter(duplicate -> duplicate.resolution().isEmpty())
                .map(Duplicate::found)
                .map(DuplicateFound::duplicate)
                .filter(there::contains)
                .toList();
    }

    private static Stream<DuplicateFound> in(Content content) {
        List<ServicePlanned> services = content.services().values().stream()
                .filter(service -> service.state().covers())
                .map(PlannedService::terms)
                .toList();
        return services.stream()
                .flatMap(service -> Stream.of(
                                services.subList(0, services.indexOf(service)).stream()
                                        .flatMap(earlier -> repeated(service, earlier).stream()),
                                compensated(service, content).stream(),
                                delivered(service, content))
                        .flatMap(found -> found));
    }

    private static Optional<DuplicateFound> repeated(ServicePlanned service, ServicePlanned earlier) {
        List<String> common =
                service.needs().stream().filter(earlier.needs()::contains).toList();
        boolean sameClass = service.serviceClass().equals(earlier.serviceClass());
        if (sameClass && !(common.isEmpty() && service.provider().equals(earlier.provider()))) {
            return Optional.of(found(DuplicateKind.SAME_SERVICE, service, earlier.service(), common));
        }
        boolean oneIsInformal = (service.kind() == ResourceKind.INFORMAL) != (earlier.kind() == ResourceKind.INFORMAL);
        return !common.isEmpty() && oneIsInformal
                ? Optional.of(found(DuplicateKind.INFORMAL_HELP, service, earlier.service(), common))
                : Optional.empty();
    }

    private static Optional<DuplicateFound> compensated(ServicePlanned service, Content content) {
        List<AssessedNeed> measured = content.needs(service.needs());
        boolean wholly = !measured.isEmpty() && measured.stream().allMatch(need -> need.unmet() == 0);
        return wholly
                ? Optional.of(found(
                        DuplicateKind.COMPENSATED,
                        service,
                        measured.getFirst().need(),
                        measured.stream().map(AssessedNeed::need).toList()))
                : Optional.empty();
    }

    private static Stream<DuplicateFound> delivered(ServicePlanned service, Content content) {
        return content.circumstances().unplanned().entrySet().stream()
                .filter(delivery -> delivery.getValue().serviceClass().equals(service.serviceClass()))
                .map(delivery -> found(DuplicateKind.UNPLANNED_DELIVERY, service, delivery.getKey(), List.of()));
    }

    private static DuplicateFound found(DuplicateKind kind, ServicePlanned service, String other, List<String> needs) {
        String id =
                Uuid5.of(Uuid5.ENTRELACS, "duplicate", service.service(), other).toString();
        return new DuplicateFound(id, kind, service.service(), other, needs);
    }
}
