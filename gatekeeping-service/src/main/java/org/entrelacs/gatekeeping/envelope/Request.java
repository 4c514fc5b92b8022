package org.entrelacs.gatekeeping.envelope;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Contribution;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Criterion;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Decided;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EligibilityChecked;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestDeferred;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestPartiallyGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestRefused;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestScored;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestWithdrawn;
import org.entrelacs.gatekeeping.envelope.Standing.Granted;
import org.entrelacs.gatekeeping.envelope.Standing.PartlyGranted;
import org.entrelacs.gatekeeping.envelope.Standing.Refused;
import org.entrelacs.gatekeeping.envelope.Standing.Released;
import org.entrelacs.gatekeeping.envelope.Standing.ToBeDecided;
import org.entrelacs.gatekeeping.envelope.Standing.Waiting;
import org.entrelacs.gatekeeping.envelope.Standing.Withdrawn;
import org.entrelacs.gatekeeping.weighing.Decision;

/// One request as the envelope knows it.
///
/// @param criteria of the latest check of eligibility; empty before
/// @param score latest; 0 before
/// @param contributions to the latest score; empty before
/// @param deciders the persons who have decided it
/// @param asked what is still asked for
/// @param encumbered granted and not yet spent or given back
public record Request(
        RequestReceived received,
        List<Criterion> criteria,
        BigDecimal score,
        List<Contribution> contributions,
        List<String> deciders,
        Standing standing,
        Money asked,
        Money encumbered,
        Money expended) {

    static Request of(RequestReceived received) {
        return new Request(
                received,
                List.of(),
                BigDecimal.ZERO,
                List.of(),
                List.of(),
                new ToBeDecided(),
                received.amount(),
                received.amount().zero(),
                received.amount().zero());
    }

    public String id() {
        return received.request();
    }

    boolean mayBeDecided() {
        return standing instanceof ToBeDecided || standing.waits();
    }

    Request checked(EligibilityChecked event) {
        return new Request(
                received, event.criteria(), score, contributions, deciders, standing, asked, encumbered, expended);
    }

    Request scored(RequestScored event) {
        return new Request(
                received,
                criteria,
                event.score(),
                event.contributions(),
                deciders,
                standing,
                asked,
                encumbered,
                expended);
    }

    Request granted(RequestGranted event) {
        var granted = new Granted(event.startBy(), event.decided());
        return decided(event.decided(), granted, asked.minus(event.amount()), event.amount());
    }

    Request partlyGranted(RequestPartiallyGranted event, int reviewWithinDays) {
        var reviewBy = event.decided().at().plus(Duration.ofDays(reviewWithinDays));
        var granted = new PartlyGranted(event.startBy(), reviewBy, event.decided());
        return decided(event.decided(), granted, event.remainder(), event.amount());
    }

    Request deferred(RequestDeferred event) {
        var waiting = standing instanceof PartlyGranted partly
                ? new PartlyGranted(partly.startBy(), event.reviewBy(), event.decided())
                : new Waiting(event.reason(), event.reviewBy(), event.decided());
        return decided(event.decided(), waiting, asked, asked.zero());
    }

    Request refused(RequestRefused event) {
        return decided(event.decided(), new Refused(event), asked, asked.zero());
    }

    private Request decided(Decided decided, Standing next, Money stillAsked, Money granted) {
        if (!mayBeDecided()) {
            throw new IllegalStateException("request " + id() + " is " + standing.code() + ", not to be decided");
        }
        var persons = decided.by().equals(Decision.BY_POLICY) ? deciders : with(decided.by());
        return new Request(
                received,
                criteria,
                score,
                contributions,
                persons,
                next,
                stillAsked,
                encumbered.plus(granted),
                expended);
    }

    private List<String> with(String decider) {
        return Stream.concat(deciders.stream(), Stream.of(decider)).toList();
    }

    /// What was granted before stays granted.
    Request withdrawn(RequestWithdrawn event) {
        return standing(
                standing instanceof PartlyGranted partly
                        ? new Granted(partly.startBy(), partly.decided())
                        : new Withdrawn(event.reason()));
    }

    Request released(Money amount, String reason) {
        return account(encumbered.minus(amount), expended).standing(new Released(reason));
    }

    Request expended(Money amount) {
        return account(encumbered.minus(amount), expended.plus(amount));
    }

    private Request standing(Standing next) {
        return new Request(received, criteria, score, contributions, deciders, next, asked, encumbered, expended);
    }

    private Request account(Money nowEncumbered, Money nowExpended) {
        return new Request(
                received, criteria, score, contributions, deciders, standing, asked, nowEncumbered, nowExpended);
    }

    /// When it is to be looked at again; [Instant#MAX] when it does not wait.
    public Instant reviewBy() {
        return switch (standing) {
            case Waiting waiting -> waiting.reviewBy();
            case PartlyGranted partly -> partly.reviewBy();
            case ToBeDecided _, Granted _, Refused _, Withdrawn _, Released _ -> Instant.MAX;
        };
    }
}
