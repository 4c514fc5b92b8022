package org.entrelacs.gatekeeping.envelope;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DecisionSigned;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeAdjusted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.HoldEnd;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.PreEncumbranceReleased;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ProvisionalEnd;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ProvisionalGrantEnded;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestPartiallyGranted;
import org.entrelacs.gatekeeping.envelope.Standing.CarriedOver;
import org.entrelacs.gatekeeping.envelope.Standing.Granted;
import org.entrelacs.gatekeeping.envelope.Standing.PartlyGranted;
import org.entrelacs.gatekeeping.envelope.Standing.Refused;
import org.entrelacs.gatekeeping.envelope.Standing.Released;
import org.entrelacs.gatekeeping.envelope.Standing.ToBeDecided;
import org.entrelacs.gatekeeping.envelope.Standing.Waiting;
import org.entrelacs.gatekeeping.envelope.Standing.Withdrawn;
import org.entrelacs.gatekeeping.weighing.Decision;
import org.entrelacs.gatekeeping.weighing.EnvelopePeriod;
import org.entrelacs.gatekeeping.weighing.Position;
import org.entrelacs.gatekeeping.weighing.Question;
import org.entrelacs.gatekeeping.weighing.Ruling;

/// One append while it is being decided: every event is applied before the next one is thought of, so
/// that a decision sees the money that the one before it left.
///
/// Whatever happened, those who wait are asked in rank order before the append is done, and the first
/// who cannot be granted at least a part ends it (see [Decision] on why nobody is passed over). A
/// request that had to be decided by a person is decided once by one; from the waiting list on it is
/// treated like every other.
final class Appending {
    private final List<EnvelopeEvent> events = new ArrayList<>();
    private final Instant at;
    private Open open;

    Appending(Open open, Instant asked) {
        this.open = open;
        this.at = open.instant(asked);
    }

    Open open() {
        return open;
    }

    Instant at() {
        return at;
    }

    List<EnvelopeEvent> events() {
        return List.copyOf(events);
    }

    Appending add(EnvelopeEvent event) {
        open = EnvelopeHistory.after(open, event);
        events.add(event);
        return this;
    }

    /// What is asked about a request as things stand. What is held for it counts as available, and
    /// nobody goes before it to that.
    Question question(Request request, String by) {
        var held = request.account().preEncumbered();
        var ledger = open.ledger().releaseHold(held);
        var others = open.waiting().at(at).minus(request.id());
        return new Question(
                open.terms(),
                open.policy(),
                request.received(),
                request.asked(),
                request.standing() instanceof PartlyGranted,
                ledger.available(),
                open.spendable(ledger, at),
                open.pace().threshold(),
                held.minor() > 0 ? 0 : others.ahead(place(request), at),
                others.size() + 1,
                by,
                at);
    }

    /// How a request would be decided as things stand.
    Ruling rule(Request request, String by) {
        return Decision.of(question(request, by));
    }

    /// Leaves the decision to a person.
    Appending propose(Proposal proposal) {
        proposal.ruling().scored().forEach(this::add);
        return add(proposal.event());
    }

    /// Decides a request after those who wait before it, then offers what is left to those behind.
    Appending decide(String id, String by) {
        serveThoseBefore(id);
        var request = open.known(id);
        conclude(request, rule(request, by), by);
        return promote();
    }

    /// The same as a person signed it.
    Appending decide(String id, String by, DecisionSigned signed) {
        if (signed.confirms()) {
            return decide(id, by);
        }
        serveThoseBefore(id);
        var request = open.known(id);
        var question = question(request, by);
        var ruling = Decision.of(question);
        ruling.scored().forEach(this::add);
        releaseHold(request, HoldEnd.DECIDED);
        add(new Position(signed.outcome(), signed.amount()).taken(question, ruling.score(), signed.reason()));
        endProvisional(id);
        return promote();
    }

    /// Those who rank before a request take what there is for them, unless money is held for it
    /// already.
    Appending serveThoseBefore(String id) {
        var request = open.known(id);
        if (request.account().preEncumbered().minor() == 0) {
            var place = place(request);
            promoteWhile(first -> Place.at(at).compare(first, place) < 0);
        }
        return this;
    }

    /// Offers available money to those who wait, in rank order.
    Appending promote() {
        promoteWhile(_ -> true);
        return this;
    }

    private void promoteWhile(Predicate<Place> wanted) {
        if (!EnvelopePeriod.contains(open.terms(), at)) {
            return;
        }
        for (var list = open.waiting().at(at);
                list.size() > 0 && open.spendable(at).minor() > 0 && wanted.test(list.first(at));
                list = open.waiting().at(at)) {
            var first = open.known(list.first(at).id());
            var ruling = rule(first, Decision.BY_POLICY);
            if (!letsTheNextOneIn(ruling)) {
                return;
            }
            conclude(first, ruling, Decision.BY_POLICY);
        }
    }

    /// Who is no longer eligible stands in nobody's way. Who has become too weak is told at the review
    /// date: those behind are weaker still.
    private static boolean letsTheNextOneIn(Ruling ruling) {
        boolean granted =
                ruling.decision() instanceof RequestGranted || ruling.decision() instanceof RequestPartiallyGranted;
        return granted || !ruling.checked().eligible();
    }

    private void conclude(Request request, Ruling ruling, String by) {
        if (!ruling.checked().eligible()
                && !ruling.checked().criteria().equals(request.weighed().criteria())) {
            add(ruling.checked());
        }
        ruling.scored().forEach(this::add);
        releaseHold(request, HoldEnd.DECIDED);
        boolean followed =
                ruling.decision() instanceof RequestGranted granted && budgetFollows(request.id(), granted.amount());
        add(followed ? rule(request, by).decision() : ruling.decision());
        endProvisional(request.id());
    }

    /// Only a right is granted beyond what is available: the budget follows the right.
    ///
    /// @return whether it had to
    boolean budgetFollows(String request, Money amount) {
        var available = open.ledger().available();
        if (!available.isLessThan(amount)) {
            return false;
        }
        add(new EnvelopeAdjusted(amount.minus(available), "entitlement", "right:" + request));
        return true;
    }

    /// Nothing happens when none is held.
    Appending releaseHold(Request request, HoldEnd why) {
        var held = request.account().preEncumbered();
        if (held.minor() > 0) {
            var received = request.received();
            add(new PreEncumbranceReleased(request.id(), received.person(), received.service(), held, why, at));
        }
        return this;
    }

    /// Nothing happens when none runs. What became a part of a grant is not released.
    Appending endProvisional(String id, ProvisionalEnd why) {
        var request = open.known(id);
        if (request.provisional().filter(Provisional::runs).isPresent()) {
            var received = request.received();
            var left = request.encumbered();
            add(new ProvisionalGrantEnded(
                    id,
                    received.person(),
                    received.service(),
                    why,
                    why == ProvisionalEnd.OFFSET ? left.zero() : left,
                    at));
        }
        return this;
    }

    /// As the decision that has just been added says.
    private void endProvisional(String id) {
        switch (open.known(id).standing()) {
            case Granted _, PartlyGranted _ -> endProvisional(id, ProvisionalEnd.OFFSET);
            case Refused _ -> endProvisional(id, ProvisionalEnd.REFUSED);
            case Withdrawn _ -> endProvisional(id, ProvisionalEnd.WITHDRAWN);
            case ToBeDecided _, Waiting _, Released _, CarriedOver _ -> {}
        }
    }

    private Place place(Request request) {
        return Place.of(request.received(), open.policy(), at);
    }
}
