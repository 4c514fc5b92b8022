package org.entrelacs.gatekeeping.envelope;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeAdjusted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestPartiallyGranted;
import org.entrelacs.gatekeeping.weighing.Decision;
import org.entrelacs.gatekeeping.weighing.EnvelopePeriod;
import org.entrelacs.gatekeeping.weighing.Question;
import org.entrelacs.gatekeeping.weighing.Ruling;

/// One append while it is being decided: every event is applied before the next one is thought of, so that a decision
/// sees the money that the one before it left.
///
/// Whatever happened, those who wait are asked in rank order before the append is done, and the first who cannot be
/// granted at least a part ends it (see [Decision] on why nobody is passed over). A request whose amount had to be
/// decided by a person is decided once by one; from the waiting list on it is treated like every other.
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

    List<EnvelopeEvent> events() {
        return List.copyOf(events);
    }

    Appending add(EnvelopeEvent event) {
        open = EnvelopeHistory.after(open, event);
        events.add(event);
        return this;
    }

    /// How a request would be decided as things stand.
    Ruling rule(Request request, String by) {
        var others = open.waiting().at(at).minus(request.id());
        return Decision.of(new Question(
                open.terms(),
                open.policy(),
                request.received(),
                request.asked(),
                open.ledger().available(),
                others.ahead(place(request), at),
                others.size() + 1,
                by,
                at));
    }

    /// Decides a request after those who wait before it, then offers what is left to those behind.
    Appending decide(String id, String by) {
        var place = place(open.known(id));
        promoteWhile(first -> Place.at(at).compare(first, place) < 0);
        var request = open.known(id);
        conclude(request, rule(request, by), by);
        return promote();
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
                list.size() > 0 && open.ledger().available().minor() > 0 && wanted.test(list.first(at));
                list = open.waiting().at(at)) {
            var first = open.known(list.first(at).id());
            var ruling = rule(first, Decision.BY_POLICY);
            if (!letsTheNextOneIn(ruling)) {
                return;
            }
            conclude(first, ruling, Decision.BY_POLICY);
        }
    }

    /// Who is no longer eligible stands in nobody's way. Who has become too weak is told at the review date: those
    /// behind are weaker still.
    private static boolean letsTheNextOneIn(Ruling ruling) {
        boolean granted =
                ruling.decision() instanceof RequestGranted || ruling.decision() instanceof RequestPartiallyGranted;
        return granted || !ruling.checked().eligible();
    }

    private void conclude(Request request, Ruling ruling, String by) {
        if (!ruling.checked().eligible() && !ruling.checked().criteria().equals(request.criteria())) {
            add(ruling.checked());
        }
        ruling.scored().forEach(this::add);
        if (ruling.decision() instanceof RequestGranted granted
                && open.ledger().available().isLessThan(granted.amount())) {
            // Only a right is granted beyond what is available: the budget follows the right.
            var shortfall = granted.amount().minus(open.ledger().available());
            add(new EnvelopeAdjusted(shortfall, "entitlement", "right:" + request.id()));
            add(rule(request, by).decision());
        } else {
            add(ruling.decision());
        }
    }

    private Place place(Request request) {
        return Place.of(request.received(), open.policy(), at);
    }
}
