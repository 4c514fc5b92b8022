package org.entrelacs.planning.plan;

import static org.entrelacs.log.Verdict.accept;
import static org.entrelacs.log.Verdict.refuse;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.entrelacs.contract.planning.PlanEvent;
import org.entrelacs.contract.planning.PlanEvent.ServiceDeliveredUnplanned;
import org.entrelacs.log.Verdict;
import org.entrelacs.planning.plan.PlanCommand.ReportUnplanned;
import org.entrelacs.planning.plan.PlanRefusal.DateIsInTheFuture;
import org.entrelacs.planning.plan.PlanRefusal.DeliveryIsPlanned;
import org.entrelacs.planning.plan.PlanRefusal.NotWholeMinutes;
import org.entrelacs.planning.plan.PlanRefusal.ServiceOfAnotherProvider;

/// Help that is given although no plan foresees it.
final class Unplanned {
    private Unplanned() {}

    static Verdict<PlanEvent, PlanRefusal> report(ReportUnplanned report, Plan plan) {
        return Phase.whileOpen(plan, open -> {
            if (!report.reporter().speaksFor(report.provider())) {
                return refuse(new ServiceOfAnotherProvider(report.delivery()));
            }
            if (report.on().isAfter(report.today())) {
                return refuse(new DateIsInTheFuture(report.on(), report.today()));
            }
            if (!report.perWeek().isPositive()
                    || !report.perWeek()
                            .equals(Duration.ofMinutes(report.perWeek().toMinutes()))) {
                return refuse(new NotWholeMinutes(report.perWeek()));
            }
            return underWay(report, open.content())
                    .<Verdict<PlanEvent, PlanRefusal>>map(service -> refuse(new DeliveryIsPlanned(service)))
                    .orElseGet(() -> accept(Duplicates.noted(plan, List.of(delivered(report)))));
        });
    }

    private static Optional<String> underWay(ReportUnplanned report, Content content) {
        return content.services().values().stream()
                .filter(service -> service.state() instanceof ServiceState.Started)
                .map(PlannedService::terms)
                .filter(terms -> terms.provider().equals(report.provider())
                        && terms.serviceClass().equals(report.serviceClass()))
                .map(PlanEvent.ServicePlanned::service)
                .findFirst();
    }

    private static ServiceDeliveredUnplanned delivered(ReportUnplanned report) {
        return new ServiceDeliveredUnplanned(
                report.delivery(),
                report.provider(),
                report.kind(),
                report.serviceClass(),
                report.perWeek(),
                report.on());
    }
}
