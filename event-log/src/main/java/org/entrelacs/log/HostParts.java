package org.entrelacs.log;

import java.time.InstantSource;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/// What the owners of one host share.
///
/// @param clock wall clock, adjustable; dates records and deadlines
/// @param ticks monotonic nanoseconds, never adjusted; measures waiting
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
        Reactions reactions,
        RecordFormat format,
        HostListener listener) {}
