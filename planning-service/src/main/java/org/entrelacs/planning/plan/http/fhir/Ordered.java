package org.entrelacs.planning.plan.http.fhir;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.entrelacs.contract.planning.PlanEvent.Claim;
import org.entrelacs.edge.Problem.FieldError;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Timing.TimingRepeatComponent;
import org.hl7.fhir.r4.model.Timing.UnitsOfTime;
import org.jspecify.annotations.Nullable;

/// How much of a service a `ServiceRequest` asks for, and what is pleaded for it.
///
/// @param start its first day, where a period says it
record Ordered(Duration perWeek, int weeks, Optional<LocalDate> start, boolean divisible, Claim claim) {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int DAYS = 7;
    private static final int TEN_YEARS = 522;
    private static final int FRACTION = 4;

    static Ordered of(ServiceRequest request, String path, List<FieldError> faults) {
        String repeat = path + ".occurrenceTiming.repeat";
        if (!(request.getOccurrence() instanceof Timing timing) || !timing.hasRepeat()) {
            faults.add(new FieldError(repeat, "is missing"));
            return new Ordered(Duration.ZERO, 0, Optional.empty(), false, claim(request, path, faults));
        }
        return new Ordered(
                perWeek(timing.getRepeat(), repeat, faults),
                weeks(timing.getRepeat(), repeat, faults),
                timing.getRepeat().getBounds() instanceof Period period
                        ? day(period.getStartElement())
                        : Optional.empty(),
                flag(extension(request.getExtension(), Codes.DIVISIBLE)),
                claim(request, path, faults));
    }

    private static Duration perWeek(TimingRepeatComponent repeat, String path, List<FieldError> faults) {
        if (!repeat.hasDuration()
                || repeat.getPeriod() == null
                || repeat.getPeriod().compareTo(BigDecimal.ONE) != 0) {
            faults.add(new FieldError(path, "must hold a duration, and a period of 1"));
            return Duration.ZERO;
        }
        int times = Math.max(1, repeat.getFrequency()) * (repeat.getPeriodUnit() == UnitsOfTime.D ? DAYS : 1);
        boolean weekly = repeat.getPeriodUnit() == UnitsOfTime.WK || repeat.getPeriodUnit() == UnitsOfTime.D;
        BigDecimal minutes = switch (repeat.getDurationUnit()) {
            case MIN -> repeat.getDuration();
            case H -> repeat.getDuration().multiply(BigDecimal.valueOf(60));
            case null, default -> BigDecimal.ZERO;
        };
        BigDecimal all = minutes.multiply(BigDecimal.valueOf(times)).stripTrailingZeros();
        if (!weekly
                || all.signum() <= 0
                || all.scale() > 0
                || all.compareTo(BigDecimal.valueOf(WEEK.toMinutes())) > 0) {
            faults.add(new FieldError(
                    path, "must come to whole minutes (min, h) a day or a week (d, wk), 168 hours at most"));
            return Duration.ZERO;
        }
        return Duration.ofMinutes(all.longValueExact());
    }

    private static int weeks(TimingRepeatComponent repeat, String path, List<FieldError> faults) {
        if (repeat.getBounds() instanceof Period period) {
            return weeks(period, path, faults);
        }
        if (repeat.getBounds() instanceof org.hl7.fhir.r4.model.Duration bounds
                && "wk".equals(bounds.getCode())
                && bounds.getValue() != null
                && bounds.getValue().stripTrailingZeros().scale() <= 0
                && bounds.getValue().compareTo(BigDecimal.ONE) >= 0
                && bounds.getValue().compareTo(BigDecimal.valueOf(TEN_YEARS)) <= 0) {
            return bounds.getValue().intValueExact();
        }
        faults.add(new FieldError(path + ".boundsDuration", "must be 1 to " + TEN_YEARS + " weeks (wk)"));
        return 0;
    }

    /// Of a period both days are part.
    private static int weeks(Period period, String path, List<FieldError> faults) {
        long days = day(period.getStartElement())
                .flatMap(first -> day(period.getEndElement()).map(last -> ChronoUnit.DAYS.between(first, last) + 1))
                .orElse(0L);
        if (days < DAYS || days % DAYS != 0 || days / DAYS > TEN_YEARS) {
            faults.add(
                    new FieldError(path + ".boundsPeriod", "must be two days, and 1 to " + TEN_YEARS + " whole weeks"));
            return 0;
        }
        return (int) (days / DAYS);
    }

    private static Optional<LocalDate> day(DateTimeType said) {
        return said.getPrecision() == TemporalPrecisionEnum.DAY
                ? Optional.of(LocalDate.parse(said.getValueAsString()))
                : Optional.empty();
    }

    /// Nothing is pleaded where nothing is said.
    private static Claim claim(ServiceRequest request, String path, List<FieldError> faults) {
        Optional<Extension> claim = extension(request.getExtension(), Codes.CLAIM);
        List<Extension> parts = claim.map(Extension::getExtension).orElse(List.of());
        return new Claim(
                degree(parts, Codes.URGENCY, path, faults),
                degree(parts, Codes.BENEFIT, path, faults),
                degree(parts, Codes.CAREGIVER_STRAIN, path, faults),
                flag(extension(parts, Codes.LIVES_ALONE)));
    }

    private static BigDecimal degree(List<Extension> parts, String url, String path, List<FieldError> faults) {
        Optional<Extension> part = extension(parts, url);
        if (part.isEmpty()) {
            return BigDecimal.ZERO;
        }
        @Nullable BigDecimal value = part.get().getValue() instanceof DecimalType decimal ? decimal.getValue() : null;
        if (value == null || value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0 || value.scale() > FRACTION) {
            faults.add(
                    new FieldError(path + ".extension(" + Codes.CLAIM + ")." + url, "must be a decimal from 0 to 1"));
            return BigDecimal.ZERO;
        }
        return value;
    }

    private static boolean flag(Optional<Extension> extension) {
        return extension.map(Extension::getValue).orElse(null) instanceof BooleanType flag && flag.booleanValue();
    }

    private static Optional<Extension> extension(List<Extension> extensions, String url) {
        return extensions.stream().filter(one -> one.getUrl().equals(url)).findFirst();
    }
}
