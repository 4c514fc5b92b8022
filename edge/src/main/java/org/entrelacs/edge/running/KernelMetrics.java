package org.entrelacs.edge.running;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;
import org.entrelacs.log.HostListener;
import org.entrelacs.log.Outcome;
import org.entrelacs.log.Phase;
import org.entrelacs.log.StreamHost;

/// What the kernel does, in numbers. The README of the edge has the list.
@Singleton
public class KernelMetrics implements HostListener {
    private final MeterRegistry meters;

    KernelMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void answered(String kind, Outcome<?, ?> outcome) {
        meters.counter("entrelacs.commands", "kind", kind, "outcome", name(outcome))
                .increment();
        if (outcome instanceof Outcome.Refused<?, ?>(var why)) {
            meters.counter("entrelacs.refusals", "kind", kind, "refusal", kebab(why.getClass()))
                    .increment();
        }
    }

    private static String name(Outcome<?, ?> outcome) {
        return switch (outcome) {
            case Outcome.Committed<?, ?> _ -> "committed";
            case Outcome.Refused<?, ?> _ -> "refused";
            case Outcome.Rejected<?, ?>(var why) -> kebab(why.getClass());
            case Outcome.Unavailable<?, ?> _ -> "unavailable";
            case Outcome.Unknown<?, ?> _ -> "unknown";
        };
    }

    /// `StaleVersion` is `stale-version`.
    private static String kebab(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    @Override
    public void committed(int partition, int commands, int records, Duration took) {
        String number = Integer.toString(partition);
        DistributionSummary.builder("entrelacs.group.size")
                .description("Commands answered by one commit.")
                .tag("partition", number)
                .publishPercentiles(0.5, 0.95, 0.99)
                .register(meters)
                .record(commands);
        Timer.builder("entrelacs.commit.time")
                .description("From the first record sent to the commit known.")
                .tag("partition", number)
                .publishPercentiles(0.5, 0.95, 0.99)
                .register(meters)
                .record(took);
        meters.counter("entrelacs.records", "partition", number).increment(records);
    }

    @Override
    public void recovering(int partition, String why) {
        meters.counter("entrelacs.recoveries", "partition", Integer.toString(partition))
                .increment();
    }

    @Override
    public void passedOver(String source, int events) {
        meters.counter("entrelacs.passed.over", "source", source).increment(events);
    }

    /// Adds what is looked up when somebody asks for the metrics.
    void watch(StreamHost host) {
        for (var status : host.partitions()) {
            int partition = status.partition();
            for (Phase phase : Phase.values()) {
                Gauge.builder(
                                "entrelacs.partition.phase",
                                host,
                                h -> h.partitions().get(partition).phase() == phase ? 1 : 0)
                        .description("1 for the phase that the partition is in.")
                        .tag("partition", Integer.toString(partition))
                        .tag("phase", phase.name().toLowerCase(Locale.ROOT))
                        .register(meters);
            }
            Gauge.builder(
                            "entrelacs.waiting",
                            host,
                            h -> h.partitions().get(partition).waiting())
                    .description("Commands and inbox records that wait.")
                    .tag("partition", Integer.toString(partition))
                    .register(meters);
        }
        count("entrelacs.quarantined.streams", host, StreamHost::quarantined);
        count("entrelacs.parked.commands", host, served -> served.deadLetters().all());
    }

    private void count(String name, StreamHost host, Function<StreamHost, Collection<?>> things) {
        Gauge.builder(name, host, h -> things.apply(h).size()).register(meters);
    }
}
