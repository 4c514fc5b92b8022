package org.entrelacs.benchmarks.load;

import java.time.Duration;

/// How long load runs: first unmeasured, then measured.
public record Window(Duration warmUp, Duration measured) {}
