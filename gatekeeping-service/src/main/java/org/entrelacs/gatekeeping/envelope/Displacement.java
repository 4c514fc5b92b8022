package org.entrelacs.gatekeeping.envelope;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Delayed;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Displaced;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DisplacementRecorded;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.HoldEnd;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ProvisionalGrantEnded;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestPartiallyGranted;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.BeginCycle;
import org.entrelacs.log.Verdict;

/// What a grant takes from others: the waiting list is served in its order once with the grant and once
/// without it, on the same money, and both then go on alone from cycle to cycle, as if nobody came and
/// nothing were given back.
final class Displacement {
    private static final int MOST_CYCLES = 26;
    private static final int MOST_SERVED = 100;
    private static final int MOST_DELAYED = 50;

    private final Request request;
    private final Instant at;
    private final Branch with;
    private final Branch without;

    /// One of the two ways it may go on.
    private static final class Branch {
        private final String request;
        private final Map<String, Money> amounts = new LinkedHashMap<>();
        private final Map<String, LocalDate> days = new LinkedHashMap<>();
        private Open open;
        private Money granted;

        Branch(String request, Appending decided) {
            this.request = request;
            this.open = decided.open();
            this.granted = open.ledger().total().zero();
            decided.events().forEach(event -> take(event, decided.at(), amounts));
        }

        private void take(EnvelopeEvent event, Instant at, Map<String, Money> into) {
            switch (event) {
                case RequestGranted grant -> served(grant.request(), grant.amount(), at, into);
                case RequestPartiallyGranted grant -> served(grant.request(), grant.amount(), at, into);
                case ProvisionalGrantEnded ended ->
                    into.merge(ended.request(), ended.released().zero().minus(ended.released()), Money::plus);
                default -> {}
            }
        }

        private void served(String id, Money amount, Instant at, Map<String, Money> into) {
            if (id.equals(request)) {
                granted = granted.plus(amount);
            } else {
                into.merge(id, amount, Money::plus);
                days.putIfAbsent(id, LocalDate.ofInstant(at, ZoneOffset.UTC));
            }
        }

        boolean goesOn() {
            return !open.pace().next().equals(Instant.MAX)
                    && days.size() < MOST_SERVED
                    && open.waiting().size() > 0;
        }

        void nextCycle() {
            var at = open.pace().next();
            if (PacingRules.begin(new BeginCycle(at), open) instanceof Verdict.Accepted<EnvelopeEvent, ?>(var events)) {
                var later = new LinkedHashMap<String, Money>();
                for (var event : events) {
                    open = EnvelopeHistory.after(open, event);
                    take(event, at, later);
                }
            }
        }
    }

    private Displacement(Request request, Instant at, Branch with, Branch without) {
        this.request = request;
        this.at = at;
        this.with = with;
        this.without = without;
    }

    /// @param before just before the decision
    /// @param decided the decision and what followed from it
    static Displacement of(String id, Open before, Appending decided) {
        var request = before.known(id);
        var absent = new Appending(before, decided.at())
                .releaseHold(request, HoldEnd.WITHDRAWN)
                .add(CommitmentRules.withdrawn(request, "displacement"))
                .promote();
        return new Displacement(request, decided.at(), new Branch(id, decided), new Branch(id, absent));
    }

    /// Empty when it takes nothing that somebody else could wish for. A right displaces nobody:
    /// the budget follows it.
    Optional<DisplacementRecorded> event() {
        boolean wished = without.open.waiting().size() > 0 || !without.amounts.isEmpty();
        return wished && with.granted.minor() > 0 && with.open.terms().entitlement() != Entitlement.RIGHT
                ? Optional.of(recorded())
                : Optional.empty();
    }

    private DisplacementRecorded recorded() {
        var leftWith = with.open.ledger().available();
        var leftWithout = without.open.ledger().available();
        return new DisplacementRecorded(
                request.id(),
                request.received().person(),
                request.received().service(),
                with.open.policy().version(),
                with.granted,
                leftWith,
                leftWithout,
                displaced(),
                delayed(),
                at);
    }

    private List<Displaced> displaced() {
        var nothing = with.granted.zero();
        return ids(with.amounts, without.amounts)
                .map(id -> new Displaced(
                        id, without.amounts.getOrDefault(id, nothing).minus(with.amounts.getOrDefault(id, nothing))))
                .filter(displaced -> displaced.amount().minor() != 0)
                .toList();
    }

    private List<Delayed> delayed() {
        for (int cycle = 0; cycle < MOST_CYCLES && !isFarEnough(); cycle++) {
            with.nextCycle();
            without.nextCycle();
        }
        var delayed = new ArrayList<Delayed>();
        ids(with.days, without.days).forEach(id -> {
            var later = new Delayed(id, without.days.get(id), with.days.get(id));
            if (later.without() == null || !later.without().equals(later.with())) {
                delayed.add(later);
            }
        });
        var firstAffected = Comparator.comparing(Displacement::first).thenComparing(Delayed::request);
        return delayed.stream().sorted(firstAffected).limit(MOST_DELAYED).toList();
    }

    private boolean isFarEnough() {
        boolean over = !with.goesOn() && !without.goesOn();
        return over || with.days.size() >= MOST_SERVED || without.days.size() >= MOST_SERVED;
    }

    private static LocalDate first(Delayed delayed) {
        return Stream.of(delayed.without(), delayed.with())
                .flatMap(Stream::ofNullable)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Stream<String> ids(Map<String, ?> some, Map<String, ?> others) {
        var ids = new TreeSet<>(some.keySet());
        ids.addAll(others.keySet());
        return ids.stream();
    }
}
