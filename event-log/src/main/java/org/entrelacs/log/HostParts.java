package org.entrelacs.log;

import java.time.InstantSource;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.entrelacs.log.snapshot.RuleCode;

/// What the owners of one host share.
///
/// @param clock wall clock, adjustable; dates records and deadlines
/// @param ticks monotonic nanoseconds, never adjusted; measures waiting
/// @param ruleCode of all kinds of the service; computed when it is first asked for
/// @param random spreads retries over time
record HostParts(
        ServiceDefinition definition,
        HostSettings settings,
        LogAccess access,
        Ownership ownership,
        EventCodec codec,
        InstantSource clock,
        LongSupplier ticks,
        RandomGenerator random,
        Background background,
        Supplier<RuleCode> ruleCode,
        SnapshotWriter snapshots,
        Reactions reactions,
        RecordFormat format,
        HostListener listener) {

    Partition events(int number) {
        return new Partition(topics().events(definition.name()), number);
    }

    Partition inbox(int number) {
        return new Partition(topics().inbox(definition.name()), number);
    }

    private Topics topics() {
        return new Topics(settings.prefix());
    }

    RuleCode rules() {
        return ruleCode.get();
    }
}
