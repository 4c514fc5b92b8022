package org.entrelacs.systemtests.applicants;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.entrelacs.contract.planning.PlanEvent.Claim;

/// Somebody who asks an envelope for a service, with all that a decision will look at.
///
/// @param gir 1 to 4
/// @param disability in the activity concerned, ICF qualifier 1 to 4
/// @param helped how much of it somebody close makes up for, less than the disability
/// @param corroborated whether the assessment rests on two sources
/// @param perWeek whole minutes
/// @param divisible whether a part of the service would still help
public record Applicant(
        int gir,
        int disability,
        int helped,
        boolean corroborated,
        Claim claim,
        Duration perWeek,
        int weeks,
        boolean divisible) {

    /// What an hour costs, in minor units: the least tariff of home help in 2026, 24.58 EUR of 2025 indexed.
    public static final int HOUR = 2_500;

    /// What is asked for, in minor units, as the plan reckons it.
    public long amount() {
        return BigDecimal.valueOf(HOUR)
                .multiply(BigDecimal.valueOf(perWeek.toMinutes()))
                .multiply(BigDecimal.valueOf(weeks))
                .divide(BigDecimal.valueOf(Duration.ofHours(1).toMinutes()), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
