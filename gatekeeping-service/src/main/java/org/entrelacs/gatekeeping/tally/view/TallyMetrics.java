package org.entrelacs.gatekeeping.tally.view;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.Function;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DecisionOutcome;
import org.entrelacs.gatekeeping.tally.Category;
import org.entrelacs.gatekeeping.tally.EnvelopeTally;
import org.entrelacs.gatekeeping.tally.EnvelopeTally.Verdict;

/// The counts as metrics. They tell of the whole log, so every instance tells the same and a restart
/// changes nothing once the log is read again.
@Singleton
public class TallyMetrics {
    private final Tallies tallies;
    private final MeterRegistry meters;
    private final InstantSource clock;

    TallyMetrics(Tallies tallies, MeterRegistry meters, InstantSource clock) {
        this.tallies = tallies;
        this.meters = meters;
        this.clock = clock;
    }

    void watch(@Observes StartupEvent event) {
        for (var outcome : DecisionOutcome.values()) {
            Category.of(outcome).forEach(category -> decisions(new Verdict(outcome, category)));
        }
        FunctionCounter.builder("entrelacs.departures", tallies, all -> sum(all, EnvelopeTally::departures))
                .description("Signatures that depart from the policy.")
                .register(meters);
        FunctionCounter.builder("entrelacs.decisions.overdue", tallies, all -> sum(all, EnvelopeTally::overdue))
                .description("Requests that nobody decided within the policy's working days.")
                .register(meters);
        tallies.tell(this::budget);
    }

    private void decisions(Verdict verdict) {
        FunctionCounter.builder(
                        "entrelacs.decisions",
                        tallies,
                        all -> sum(all, tally -> tally.decisions().getOrDefault(verdict, 0L)))
                .description("Decisions on requests, those that were decided again included.")
                .tag(
                        "outcome",
                        verdict.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .tag("category", verdict.category().code())
                .register(meters);
    }

    private static double sum(Tallies tallies, Function<EnvelopeTally, Long> count) {
        return tallies.each(entry -> count.apply(entry.getValue())).stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private void budget(String envelope) {
        share("entrelacs.budget.committed", envelope, EnvelopeTally::committedShare)
                .description("Share of the envelope's total that is committed.")
                .register(meters);
        share("entrelacs.budget.planned", envelope, tally -> tally.plannedShare(clock.instant()))
                .description("Share that a straight line over the period foresees by the end of today.")
                .register(meters);
    }

    private Gauge.Builder<Tallies> share(String name, String envelope, Function<EnvelopeTally, BigDecimal> share) {
        return Gauge.builder(
                        name,
                        tallies,
                        all -> all.of(envelope, share).orElse(BigDecimal.ZERO).doubleValue())
                .tag("envelope", envelope);
    }
}
