package org.entrelacs.gatekeeping.envelope;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AppealDecided;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AppealLodged;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AppealOutcome;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AppealWithdrawn;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Decided;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DecisionProposed;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DecisionSigned;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DeferralReason;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EligibilityChecked;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EmergencyReviewed;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.InterimMeasureGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ProvisionalGrantConfirmed;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ProvisionalGrantEnded;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ProvisionallyGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestDeferred;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestPartiallyGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReassessed;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestRefused;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestScored;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestWithdrawn;
import org.entrelacs.gatekeeping.envelope.Standing.CarriedOver;
import org.entrelacs.gatekeeping.envelope.Standing.Granted;
import org.entrelacs.gatekeeping.envelope.Standing.PartlyGranted;
import org.entrelacs.gatekeeping.envelope.Standing.Refused;
import org.entrelacs.gatekeeping.envelope.Standing.Released;
import org.entrelacs.gatekeeping.envelope.Standing.ToBeDecided;
import org.entrelacs.gatekeeping.envelope.Standing.Waiting;
import org.entrelacs.gatekeeping.envelope.Standing.Withdrawn;
import org.pcollections.TreePMap;

/// One request as the envelope knows it.
///
/// @param deciders the persons who have taken part in decisions on it, or whose authority was used
/// @param provisional what it was granted before its decision
/// @param appeals by id
public record Request(
        RequestReceived received,
        Weighed weighed,
        Standing standing,
        Account account,
        List<String> deciders,
        Optional<Provisional> provisional,
        TreePMap<String, Appeal> appeals) {

    static Request of(RequestReceived received) {
        return new Request(
                received,
                Weighed.NOT_YET,
                ToBeDecided.NEW,
                Account.of(received.amount()),
                List.of(),
                Optional.empty(),
                TreePMap.empty());
    }

    public String id() {
        return received.request();
    }

    /// What is still asked for.
    public Money asked() {
        return account.asked();
    }

    public Money encumbered() {
        return account.encumbered();
    }

    public BigDecimal score() {
        return weighed.score();
    }

    boolean mayBeDecided() {
        return standing instanceof ToBeDecided || standing.waits();
    }

    /// Who has signed a decision that is not taken yet.
    List<DecisionSigned> signatures() {
        return standing instanceof ToBeDecided open ? open.signatures() : List.of();
    }

    /// Everybody who has a part in those signatures, or had one in such as have lapsed.
    List<String> signers() {
        return standing instanceof ToBeDecided open
                ? Stream.concat(open.lapsed().stream(), open.signatures().stream())
                        .flatMap(signed -> Hand.of(signed).persons().stream())
                        .toList()
                : List.of();
    }

    /// The appeal that is not decided yet; there is at most one.
    Optional<Appeal> pendingAppeal() {
        return appeals.values().stream().filter(Appeal::isPending).findFirst();
    }

    /// When it is to be looked at again; [Instant#MAX] when it does not wait.
    public Instant reviewBy() {
        return switch (standing) {
            case Waiting waiting -> waiting.reviewBy();
            case PartlyGranted partly -> partly.reviewBy();
            case ToBeDecided _, Granted _, Refused _, Withdrawn _, Released _, CarriedOver _ -> Instant.MAX;
        };
    }

    /// Until when money is held for it; [Instant#MAX] when none is.
    Instant heldUntil() {
        return standing instanceof ToBeDecided open
                        && open.proposal().isPresent()
                        && account.preEncumbered().minor() > 0
                ? open.proposal().get().heldUntil()
                : Instant.MAX;
    }

    /// When what it is granted provisionally is over; [Instant#MAX] when nothing is.
    Instant provisionalUntil() {
        return provisional.map(Provisional::endsAt).orElse(Instant.MAX);
    }

    /// When somebody has to have decided it; [Instant#MAX] when no time is set.
    Instant decideBy() {
        return standing instanceof ToBeDecided open ? open.decideBy() : Instant.MAX;
    }

    /// When what it is granted and has not used comes free; [Instant#MAX] when nothing does.
    Instant useBy() {
        if (account.encumbered().minor() == 0) {
            return Instant.MAX;
        }
        return switch (standing) {
            case Granted granted -> granted.useBy();
            case PartlyGranted partly -> partly.useBy();
            case ToBeDecided _, Waiting _, Refused _, Withdrawn _, Released _, CarriedOver _ -> Instant.MAX;
        };
    }

    /// It came in when it did.
    Request reassessed(RequestReassessed event) {
        if (!mayBeDecided()) {
            throw new IllegalStateException("request " + id() + " is " + standing.code() + ", not to be reassessed");
        }
        var now = received.measured(event.evidence(), event.needs());
        var undecided = standing instanceof ToBeDecided open ? open.reassessed() : standing;
        return new Request(now, weighed, undecided, account, deciders, provisional, appeals);
    }

    Request checked(EligibilityChecked event) {
        return new Request(received, weighed.checked(event), standing, account, deciders, provisional, appeals);
    }

    Request scored(RequestScored event) {
        return new Request(received, weighed.scored(event), standing, account, deciders, provisional, appeals);
    }

    Request proposed(DecisionProposed event, Instant decideBy) {
        return to(open().proposed(event, decideBy)).with(account.hold(event.held()));
    }

    Request overdue() {
        return to(open().late());
    }

    Request signed(DecisionSigned event) {
        return to(open().signed(event));
    }

    private ToBeDecided open() {
        if (standing instanceof ToBeDecided open) {
            return open;
        }
        throw new IllegalStateException("request " + id() + " is " + standing.code() + ", not to be decided");
    }

    Request holdReleased(Money amount) {
        return with(account.releaseHold(amount));
    }

    Request granted(RequestGranted event, Instant useBy) {
        return decided(event.decided(), new Granted(event.startBy(), useBy, event.decided()))
                .with(account.grant(event.amount()));
    }

    Request partlyGranted(RequestPartiallyGranted event, Instant reviewBy, Instant useBy) {
        var remainder = standing instanceof ToBeDecided open && open.departs()
                ? DeferralReason.BY_GATEKEEPER
                : DeferralReason.NO_BUDGET;
        var granted = new PartlyGranted(remainder, event.startBy(), useBy, reviewBy, event.decided());
        return decided(event.decided(), granted).with(account.grant(event.amount()));
    }

    Request deferred(RequestDeferred event) {
        var waiting = standing instanceof PartlyGranted partly
                ? new PartlyGranted(event.reason(), partly.startBy(), partly.useBy(), event.reviewBy(), event.decided())
                : new Waiting(event.reason(), event.reviewBy(), event.decided());
        return decided(event.decided(), waiting);
    }

    Request refused(RequestRefused event) {
        return decided(event.decided(), new Refused(event));
    }

    private Request decided(Decided decided, Standing next) {
        if (!mayBeDecided()) {
            throw new IllegalStateException("request " + id() + " is " + standing.code() + ", not to be decided");
        }
        var persons =
                Stream.concat(signers().stream(), Stream.of(decided.by())).filter(by -> !by.startsWith(Duties.SYSTEM));
        var all = Stream.concat(deciders.stream(), persons).distinct().toList();
        return new Request(received, weighed, next, account, all, provisional, appeals);
    }

    /// What was granted before stays granted.
    Request withdrawn(RequestWithdrawn event) {
        return to(
                standing instanceof PartlyGranted partly
                        ? new Granted(partly.startBy(), partly.useBy(), partly.decided())
                        : new Withdrawn(event.reason()));
    }

    /// @throws IllegalStateException when it is decided
    Request carriedOver(String successor) {
        if (!mayBeDecided()) {
            throw new IllegalStateException("request " + id() + " is " + standing.code() + ", not to be decided");
        }
        return to(new CarriedOver(successor));
    }

    /// @throws IllegalStateException when it never went elsewhere
    Request endedElsewhere(String reason) {
        return elsewhere().to(new Withdrawn(reason));
    }

    /// The request itself: what happens to it counts where it is by now.
    ///
    /// @throws IllegalStateException when it never went elsewhere
    Request elsewhere() {
        if (!(standing instanceof CarriedOver)) {
            throw new IllegalStateException("request " + id() + " is " + standing.code() + ", not carried over");
        }
        return this;
    }

    /// As another envelope would receive it now.
    RequestReceived stillAsked() {
        return received.asking(account.asked());
    }

    /// What was granted in the interim goes back without changing where the request stands.
    Request released(Money amount, String reason) {
        return with(account.release(amount)).to(standing instanceof Refused ? standing : new Released(reason));
    }

    Request expended(Money amount) {
        return with(account.expend(amount));
    }

    Request provisionallyGranted(ProvisionallyGranted event) {
        return with(Provisional.of(event)).with(account.grant(event.amount()));
    }

    Request confirmed(ProvisionalGrantConfirmed event) {
        return with(knownProvisional().confirm(event.by()));
    }

    Request provisionalEnded(ProvisionalGrantEnded event) {
        return with(knownProvisional().end(event.reason())).with(account.restore(event.released()));
    }

    Request emergencyReviewed(EmergencyReviewed event) {
        return with(knownProvisional().review(event));
    }

    private Provisional knownProvisional() {
        return provisional.orElseThrow(
                () -> new IllegalStateException("request " + id() + " was never granted anything provisionally"));
    }

    private Request with(Provisional next) {
        return new Request(received, weighed, standing, account, deciders, Optional.of(next), appeals);
    }

    Request appealed(AppealLodged event) {
        return with(Appeal.of(event, received.amount().zero()));
    }

    Request acknowledged(String appeal) {
        return with(known(appeal).acknowledge());
    }

    Request tidedOver(InterimMeasureGranted event) {
        return with(known(event.appeal()).tideOver(event)).with(account.grant(event.amount()));
    }

    /// What was refused is open again, unless the appeal is dismissed.
    Request appealDecided(AppealDecided event) {
        var decided = with(known(event.appeal()).conclude(event));
        return event.outcome() == AppealOutcome.DISMISSED || standing instanceof PartlyGranted
                ? decided
                : decided.to(ToBeDecided.NEW);
    }

    Request appealWithdrawn(AppealWithdrawn event) {
        return with(known(event.appeal()).drop(event.reason()));
    }

    /// @throws IllegalStateException when it was never lodged
    Appeal known(String appeal) {
        var known = appeals.get(appeal);
        if (known == null) {
            throw new IllegalStateException("appeal " + appeal + " was never lodged");
        }
        return known;
    }

    private Request to(Standing next) {
        return new Request(received, weighed, next, account, deciders, provisional, appeals);
    }

    private Request with(Account next) {
        return new Request(received, weighed, standing, next, deciders, provisional, appeals);
    }

    private Request with(Appeal appeal) {
        return new Request(
                received, weighed, standing, account, deciders, provisional, appeals.plus(appeal.id(), appeal));
    }
}
