package org.entrelacs.planning.offer.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.entrelacs.contract.planning.OfferEvent;
import org.entrelacs.contract.planning.OfferEvent.CapacityConfirmed;
import org.entrelacs.contract.planning.OfferEvent.CapacityRefused;
import org.entrelacs.contract.planning.OfferEvent.CapacityReleased;
import org.entrelacs.contract.planning.OfferEvent.CapacityReserved;
import org.entrelacs.contract.planning.OfferEvent.CapacityUnclaimed;
import org.entrelacs.contract.planning.OfferEvent.HolderWarned;
import org.entrelacs.contract.planning.OfferEvent.OfferChanged;
import org.entrelacs.contract.planning.OfferEvent.OfferPublished;
import org.entrelacs.contract.planning.OfferEvent.OfferSuspended;
import org.entrelacs.contract.planning.OfferEvent.OfferWithdrawn;
import org.entrelacs.contract.planning.OfferEvent.ReservationRenewed;
import org.entrelacs.log.Projection;
import org.entrelacs.log.Recorded;
import org.entrelacs.log.UnreadableRecord;
import org.entrelacs.planning.offer.Standing;
import org.entrelacs.planning.offer.Weeks;

/// All offers that take reservations, or will again. Those withdrawn leave the list.
public final class Offers implements Projection {
    public static final String NAME = "offers";

    private final Directory directory = new Directory();
    private final Set<String> withdrawn = ConcurrentHashMap.newKeySet();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Class<?>> events() {
        return Set.of(OfferEvent.class);
    }

    @Override
    public void apply(Recorded<?> recorded) {
        if (recorded.event() instanceof OfferEvent event) {
            apply(recorded.stream().key(), event);
        }
    }

    private void apply(String offer, OfferEvent event) {
        switch (event) {
            case OfferPublished published -> directory.put(OfferRow.of(offer, published));
            case OfferChanged changed -> change(offer, row -> row.changed(changed));
            case OfferSuspended(var from, var until, var reason) ->
                change(offer, row -> row.with(new Standing.Suspended(from, until, reason)));
            case OfferWithdrawn _ -> {
                withdrawn.add(offer);
                directory.remove(offer);
            }
            case CapacityReserved reserved ->
                change(offer, row -> row.with(row.ledger().reserve(reserved)));
            case CapacityConfirmed confirmed ->
                unlessWithdrawn(offer, row -> row.with(row.ledger().confirm(confirmed)));
            case CapacityReleased released ->
                unlessWithdrawn(offer, row -> row.with(row.ledger().release(released.service())));
            case CapacityRefused _, HolderWarned _, ReservationRenewed _, CapacityUnclaimed _ -> {
                // None changes what is free.
            }
        }
    }

    private void unlessWithdrawn(String offer, UnaryOperator<OfferRow> change) {
        if (!withdrawn.contains(offer)) {
            change(offer, change);
        }
    }

    private void change(String offer, UnaryOperator<OfferRow> change) {
        directory.put(change.apply(directory
                .get(offer)
                .orElseThrow(() -> new UnreadableRecord("an event changes an offer that is not open"))));
    }

    /// The next offers that suit.
    ///
    /// @return at most one more than the search's limit, from which a page is cut
    List<Found> search(Search search) {
        return page(directory.candidates(search.filter(), search.skip()), search);
    }

    /// @param candidates in the order of their ids
    static List<Found> page(Stream<OfferRow> candidates, Search search) {
        Stream<Found> found = candidates
                .filter(row -> search.filter().suits(row, search.weeks()))
                .map(row -> new Found(search.order().place(row, search.today(), search.weeks()), row))
                .filter(one -> one.place().compareTo(search.after()) > 0);
        return search.order() == SearchOrder.OFFER
                ? found.limit(search.limit() + 1L).toList()
                : first(found, search.limit() + 1);
    }

    /// The first ones in their order, without sorting the others.
    private static List<Found> first(Stream<Found> found, int count) {
        PriorityQueue<Found> first = new PriorityQueue<>(Collections.reverseOrder(Comparator.comparing(Found::place)));
        found.forEach(one -> {
            if (first.size() < count) {
                first.add(one);
            } else if (one.place().compareTo(first.element().place()) < 0) {
                first.remove();
                first.add(one);
            }
        });
        List<Found> sorted = new ArrayList<>(first);
        sorted.sort(Comparator.comparing(Found::place));
        return sorted;
    }

    /// In the order of their ids.
    Stream<OfferRow> all() {
        return directory.candidates(OfferFilter.ALL, "");
    }

    /// Those that take reservations today, with hours that are free in the week of the start and in every later
    /// one, in the order of their ids.
    public List<OfferSummary> open(LocalDate today, LocalDate start, int limit) {
        var weeks = new SearchedWeeks(Weeks.from(start));
        return all().map(row -> row.on(today, weeks))
                .filter(offer -> !offer.suspended() && offer.free().isPositive())
                .limit(limit)
                .toList();
    }

    /// How many offers suit, by what they do, who stands behind them, and where they are.
    OfferCounts count(OfferFilter filter, SearchedWeeks weeks) {
        Map<String, Integer> classes = new TreeMap<>();
        Map<String, Integer> kinds = new TreeMap<>();
        Map<String, Integer> territories = new TreeMap<>();
        List<OfferRow> suiting = directory
                .candidates(filter, "")
                .filter(row -> filter.suits(row, weeks))
                .toList();
        for (OfferRow row : suiting) {
            classes.merge(row.terms().serviceClass(), 1, Integer::sum);
            kinds.merge(row.terms().kind().name().toLowerCase(Locale.ROOT), 1, Integer::sum);
            row.terms().territories().forEach(territory -> territories.merge(territory, 1, Integer::sum));
        }
        return new OfferCounts(suiting.size(), classes, kinds, territories);
    }
}
