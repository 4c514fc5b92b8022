package org.entrelacs.planning.plan;

import java.time.Duration;
import org.entrelacs.contract.Money;

/// How much of a service is planned, and what it costs over its weeks.
public record Dose(Duration perWeek, int weeks, Money amount) {}
