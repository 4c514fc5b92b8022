package org.entrelacs.planning.offer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.planning.HeldWeeks;
import org.entrelacs.contract.planning.OfferEvent.CapacityConfirmed;
import org.entrelacs.contract.planning.OfferEvent.CapacityReserved;
import org.jspecify.annotations.Nullable;
import org.pcollections.OrderedPSet;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/// Who holds which hours of an offer in which weeks, by service.
///
/// @param promised sum over all holdings, week by week
/// @param unclaimed services that have not started, by the instant until which their hours wait for them
public record Ledger(
        PMap<String, Holding> holdings, HoursByWeek promised, TreePMap<Instant, OrderedPSet<String>> unclaimed) {
    public static final Ledger EMPTY = new Ledger(TreePMap.empty(), HoursByWeek.none(), TreePMap.empty());

    /// @param held null for all weeks
    /// @param until when the service has to have started; null when the hours wait for it, or when it has
    public record Holding(
            PersonId person,
            Duration perWeek,
            Use use,
            @Nullable HeldWeeks held,
            @Nullable Instant until) {
        public Weeks weeks() {
            return Weeks.of(held);
        }
    }

    public enum Use {
        RESERVED,
        CONFIRMED
    }

    public boolean holds(String service) {
        return holdings.containsKey(service);
    }

    public boolean reserves(String service) {
        return holds(service) && holding(service).use() == Use.RESERVED;
    }

    public Holding holding(String service) {
        Holding held = holdings.get(service);
        if (held == null) {
            throw new IllegalStateException(service + " holds no hours");
        }
        return held;
    }

    public Ledger reserve(CapacityReserved event) {
        if (holds(event.service())) {
            throw new IllegalStateException(event.service() + " holds hours already");
        }
        return with(
                event.service(),
                new Holding(event.person(), event.perWeek(), Use.RESERVED, event.held(), event.until()));
    }

    public Ledger confirm(CapacityConfirmed event) {
        Holding held = reserved(event.service());
        return release(event.service())
                .with(
                        event.service(),
                        new Holding(
                                held.person(),
                                held.perWeek(),
                                Use.CONFIRMED,
                                event.held() == null ? held.held() : event.held(),
                                null));
    }

    /// The hours wait until another instant, or no longer for any.
    Ledger waiting(String service, @Nullable Instant until) {
        Holding held = reserved(service);
        return release(service)
                .with(service, new Holding(held.person(), held.perWeek(), Use.RESERVED, held.held(), until));
    }

    public Ledger release(String service) {
        Holding held = holding(service);
        return new Ledger(
                holdings.minus(service),
                promised.plus(held.weeks(), held.perWeek().negated()),
                held.until() == null ? unclaimed : without(held.until(), service));
    }

    private Holding reserved(String service) {
        Holding held = holding(service);
        if (held.use() == Use.CONFIRMED) {
            throw new IllegalStateException(service + " is confirmed already");
        }
        return held;
    }

    private Ledger with(String service, Holding held) {
        return new Ledger(
                holdings.plus(service, held),
                promised.plus(held.weeks(), held.perWeek()),
                held.until() == null
                        ? unclaimed
                        : unclaimed.plus(held.until(), due(held.until()).plus(service)));
    }

    private TreePMap<Instant, OrderedPSet<String>> without(Instant until, String service) {
        OrderedPSet<String> others = due(until).minus(service);
        return others.isEmpty() ? unclaimed.minus(until) : unclaimed.plus(until, others);
    }

    private OrderedPSet<String> due(Instant until) {
        return unclaimed.getOrDefault(until, OrderedPSet.empty());
    }

    Optional<Instant> nextUnclaimed() {
        return unclaimed.isEmpty() ? Optional.empty() : Optional.of(unclaimed.firstKey());
    }

    /// Services that have not started by then, the longest overdue first.
    List<String> unclaimed(Instant at) {
        return unclaimed.headMap(at, true).values().stream()
                .flatMap(OrderedPSet::stream)
                .toList();
    }

    /// Hours that services hold in that week.
    public Duration hours(Use use, int week) {
        return holdings.values().stream()
                .filter(held -> held.use() == use && held.weeks().meets(week, week + 1))
                .map(Holding::perWeek)
                .reduce(Duration.ZERO, Duration::plus);
    }
}
