package org.entrelacs.gatekeeping.envelope;

import static org.entrelacs.log.Verdict.accept;
import static org.entrelacs.log.Verdict.refuse;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.WorkingDays;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DecisionOverdue;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EmergencyReviewed;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ProvisionalCause;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ProvisionalEnd;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ProvisionalGrantConfirmed;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ProvisionallyGranted;
import org.entrelacs.contract.gatekeeping.PolicyContent.Emergencies;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ConfirmProvisionalGrant;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.EndProvisionalGrant;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.GrantProvisionally;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.NoteSilence;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReviewEmergency;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.AlreadyProvisional;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.EmergencyIsReviewed;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.LumpSumExceedsAvailable;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NoSuchRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NotUndecided;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NothingProvisional;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.OutsideThePeriod;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.PolicyHasNoEmergencies;
import org.entrelacs.gatekeeping.envelope.Standing.ToBeDecided;
import org.entrelacs.gatekeeping.envelope.Standing.Waiting;
import org.entrelacs.gatekeeping.weighing.Decision;
import org.entrelacs.gatekeeping.weighing.EnvelopePeriod;
import org.entrelacs.log.Verdict;

/// Money before the decision: because somebody attests that a person cannot wait for it, or
/// because nobody decided in time. It may come out of the reserve, and never out of what somebody
/// else was granted.
final class EmergencyRules {
    private static final PersonalText NO_WORDS = new PersonalText("");

    private EmergencyRules() {}

    static Verdict<EnvelopeEvent, EnvelopeRefusal> grant(GrantProvisionally grant, Open open) {
        var request = open.requests().get(grant.request());
        if (request == null) {
            return refuse(new NoSuchRequest(grant.request()));
        }
        var conflict = Duties.of(request).againstGrantingProvisionally(grant.by());
        if (conflict.isPresent()) {
            return refuse(conflict.get());
        }
        var emergencies = open.policy().emergencies();
        if (emergencies == null) {
            return refuse(new PolicyHasNoEmergencies(open.policy().policy()));
        }
        var at = open.instant(grant.at());
        var objection = objection(request, emergencies, open, at);
        return objection.isPresent()
                ? refuse(objection.get())
                : accept(granted(ProvisionalCause.URGENCY, grant, emergencies, new Appending(open, at))
                        .events());
    }

    private static Optional<EnvelopeRefusal> objection(
            Request request, Emergencies emergencies, Open open, Instant at) {
        if (request.provisional().isPresent()) {
            return Optional.of(new AlreadyProvisional(request.id()));
        }
        if (!(request.standing() instanceof ToBeDecided || request.standing() instanceof Waiting)) {
            return Optional.of(new NotUndecided(request.id(), request.standing().code()));
        }
        if (!EnvelopePeriod.contains(open.terms(), at)) {
            return Optional.of(
                    new OutsideThePeriod(open.terms().from(), open.terms().to()));
        }
        var amount = lumpSum(emergencies, request);
        var available = open.ledger().available();
        boolean covered = open.terms().entitlement() == Entitlement.RIGHT || !available.isLessThan(amount);
        return covered ? Optional.empty() : Optional.of(new LumpSumExceedsAvailable(available, amount));
    }

    /// Never more than is asked for.
    private static Money lumpSum(Emergencies emergencies, Request request) {
        return request.asked().isLessThan(emergencies.lumpSum()) ? request.asked() : emergencies.lumpSum();
    }

    private static Appending granted(
            ProvisionalCause cause, GrantProvisionally grant, Emergencies emergencies, Appending append) {
        var request = append.open().known(grant.request());
        var received = request.received();
        var amount = lumpSum(emergencies, request);
        var at = append.at();
        var until = at.plus(Duration.ofDays(emergencies.lastsDays()));
        append.budgetFollows(request.id(), amount);
        return append.add(new ProvisionallyGranted(
                request.id(),
                received.person(),
                received.service(),
                amount,
                cause,
                grant.by(),
                grant.reason(),
                grant.evidence(),
                cause == ProvisionalCause.SILENCE ? until : WorkingDays.after(at, emergencies.confirmWithinDays()),
                at.plus(Duration.ofDays(emergencies.assessWithinDays())),
                until,
                at));
    }

    /// Nothing happens when somebody confirmed it already.
    static Verdict<EnvelopeEvent, EnvelopeRefusal> confirm(ConfirmProvisionalGrant confirm, Open open) {
        var request = open.requests().get(confirm.request());
        if (request == null) {
            return refuse(new NoSuchRequest(confirm.request()));
        }
        var provisional = request.provisional().filter(Provisional::runs);
        if (provisional.isEmpty()) {
            return refuse(new NothingProvisional(request.id()));
        }
        if (!provisional.get().awaitsConfirmation()) {
            return accept();
        }
        var conflict = Duties.of(request).againstConfirming(confirm.by());
        if (conflict.isPresent()) {
            return refuse(conflict.get());
        }
        var received = request.received();
        return accept(new ProvisionalGrantConfirmed(
                request.id(), received.person(), received.service(), confirm.by(), open.instant(confirm.at())));
    }

    /// Nothing happens when it runs on, or no longer.
    static Verdict<EnvelopeEvent, EnvelopeRefusal> end(EndProvisionalGrant end, Open open) {
        var request = open.requests().get(end.request());
        if (request == null || request.provisionalUntil().isAfter(open.instant(end.at()))) {
            return accept();
        }
        boolean lapsed =
                request.provisional().filter(Provisional::awaitsConfirmation).isPresent();
        return accept(new Appending(open, end.at())
                .endProvisional(request.id(), lapsed ? ProvisionalEnd.LAPSED : ProvisionalEnd.EXPIRED)
                .promote()
                .events());
    }

    static Verdict<EnvelopeEvent, EnvelopeRefusal> review(ReviewEmergency review, Open open) {
        var request = open.requests().get(review.request());
        if (request == null) {
            return refuse(new NoSuchRequest(review.request()));
        }
        if (request.provisional().isEmpty()) {
            return refuse(new NothingProvisional(request.id()));
        }
        if (request.provisional().get().review().isPresent()) {
            return refuse(new EmergencyIsReviewed(request.id()));
        }
        var conflict = Duties.of(request).againstReviewing(review.reviewer());
        if (conflict.isPresent()) {
            return refuse(conflict.get());
        }
        var received = request.received();
        return accept(new EmergencyReviewed(
                request.id(),
                received.person(),
                received.service(),
                review.reviewer(),
                review.justified(),
                review.explanation(),
                open.instant(review.at())));
    }

    /// Nothing happens when it is decided, or still in time. The person gets the lump sum, if
    /// there is one to give.
    static Verdict<EnvelopeEvent, EnvelopeRefusal> noteSilence(NoteSilence silence, Open open) {
        var request = open.requests().get(silence.request());
        if (request == null || request.decideBy().isAfter(open.instant(silence.at()))) {
            return accept();
        }
        var received = request.received();
        var append = new Appending(open, silence.at());
        append.add(new DecisionOverdue(
                request.id(), received.person(), received.service(), request.decideBy(), append.at()));
        var emergencies = open.policy().emergencies();
        if (emergencies == null
                || objection(request, emergencies, open, append.at()).isPresent()) {
            return accept(append.events());
        }
        var grant = new GrantProvisionally(request.id(), Decision.BY_POLICY, NO_WORDS, List.of(), append.at());
        return accept(
                granted(ProvisionalCause.SILENCE, grant, emergencies, append).events());
    }
}
