package org.entrelacs.systemtests.budget;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Decided;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DeferralReason;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeOpened;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Reason;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestDeferred;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestPartiallyGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestRefused;
import org.entrelacs.contract.planning.PlanEvent.Claim;
import org.entrelacs.contract.planning.PlanEvent.Evidence;

/// Events of an envelope, written by hand.
final class Scene {
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private Scene() {}

    static EnvelopeOpened opened(long total) {
        LocalDate day = LocalDate.of(2026, 1, 1);
        return new EnvelopeOpened(
                "34172", "relief", Entitlement.DISCRETIONARY, Money.eur(total), day, day.plusDays(364));
    }

    static RequestReceived received(String request, long amount) {
        return new RequestReceived(
                request,
                new PersonId("person-of-" + request),
                "s",
                "relief",
                Money.eur(amount),
                true,
                "advocate",
                NOON,
                new Claim(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, true),
                new Evidence("a", NOON, List.of(), List.of()),
                List.of());
    }

    /// @param available before
    static RequestGranted granted(String request, long amount, long available) {
        return new RequestGranted(request, new PersonId("p"), "s", Money.eur(amount), NOON, decided(amount, available));
    }

    static RequestPartiallyGranted partly(String request, long amount, long remainder, long available) {
        return new RequestPartiallyGranted(
                request,
                new PersonId("p"),
                "s",
                Money.eur(amount),
                Money.eur(remainder),
                NOON,
                decided(amount + remainder, available));
    }

    static RequestDeferred deferred(String request, long available) {
        return new RequestDeferred(
                request, new PersonId("p"), "s", DeferralReason.NO_BUDGET, 1, 1, NOON, decided(1, available));
    }

    static RequestRefused refused(String request, long available) {
        List<Reason> reasons = List.of(new Reason("score-below-threshold", "40", "55"));
        return new RequestRefused(request, new PersonId("p"), "s", reasons, reasons, NOON, decided(1, available));
    }

    private static Decided decided(long asked, long available) {
        return new Decided(
                "system:policy",
                NOON,
                "p",
                1,
                BigDecimal.valueOf(60),
                BigDecimal.valueOf(55),
                Money.eur(available),
                Money.eur(asked),
                0);
    }
}
