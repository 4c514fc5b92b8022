package org.entrelacs.planning.plan.view;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.Function;
import org.entrelacs.planning.plan.Coverage;
import org.jspecify.annotations.Nullable;

/// Coverage and delays of all plans as metrics. They tell of the whole log, so every instance tells the same.
@Singleton
public class PlanMetrics {
    private final Plans plans;
    private final MeterRegistry meters;
    private final InstantSource clock;

    PlanMetrics(Plans plans, MeterRegistry meters, InstantSource clock) {
        this.plans = plans;
        this.meters = meters;
        this.clock = clock;
    }

    void watch(@Observes StartupEvent event) {
        hours("required", Coverage::required);
        hours("planned", Coverage::planned);
        hours("started", Coverage::started);
        hours("gap", Coverage::gap);
        FunctionCounter.builder(
                        "entrelacs.plans.agreed",
                        plans,
                        all -> Delays.of(all.versions()).count())
                .description("Assessments to which a plan was agreed.")
                .register(meters);
        FunctionCounter.builder(
                        "entrelacs.plans.agreed.days",
                        plans,
                        all -> Delays.of(all.versions()).days())
                .description("Days from these assessments to the person's yes, added up.")
                .register(meters);
        FunctionCounter.builder(
                        "entrelacs.plans.agreed.late",
                        plans,
                        all -> Delays.of(all.versions()).late())
                .description("Of these assessments, those whose plan was agreed after the target.")
                .register(meters);
        Gauge.builder("entrelacs.plans.overdue", plans, this::overdue)
                .description("Persons who wait longer than the target for a plan that they agree to.")
                .register(meters);
    }

    private void hours(String part, Function<Coverage, @Nullable Duration> hours) {
        Gauge.builder("entrelacs.coverage.hours", plans, all -> sum(all, hours))
                .description("Hours a week of all open plans.")
                .tag("part", part)
                .register(meters);
    }

    private static double sum(Plans plans, Function<Coverage, @Nullable Duration> hours) {
        return plans.open()
                        .map(PersonPlan::coverage)
                        .map(hours)
                        .filter(Objects::nonNull)
                        .mapToLong(Duration::toMinutes)
                        .sum()
                / 60.0;
    }

    private double overdue(Plans all) {
        return all.open()
                .map(plan -> plan.delay(clock.instant()))
                .filter(delay -> !delay.agreed() && delay.late())
                .count();
    }
}
