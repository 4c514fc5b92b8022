package org.entrelacs.planning.offer.view;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.entrelacs.contract.planning.OfferEvent;
import org.entrelacs.contract.planning.OfferEvent.CapacityConfirmed;
import org.entrelacs.contract.planning.OfferEvent.CapacityRefused;
import org.entrelacs.contract.planning.OfferEvent.CapacityReleased;
import org.entrelacs.contract.planning.OfferEvent.CapacityReserved;
import org.entrelacs.contract.planning.OfferEvent.OfferChanged;
import org.entrelacs.contract.planning.OfferEvent.OfferPublished;
import org.entrelacs.contract.planning.OfferEvent.OfferWithdrawn;
import org.entrelacs.log.Projection;
import org.entrelacs.log.Recorded;
import org.entrelacs.log.UnreadableRecord;
import org.entrelacs.planning.offer.OfferTerms;

/// All offers that take reservations, by id. Those withdrawn leave the list.
public final class Offers implements Projection {
    public static final String NAME = "offers";

    private final ConcurrentNavigableMap<String, OfferSummary> open = new ConcurrentSkipListMap<>();
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
            case OfferPublished published -> {
                OfferTerms terms = OfferTerms.of(published);
                open.put(offer, new OfferSummary(offer, terms, terms.weeklyCapacity()));
            }
            case OfferChanged(var capacity, var unitCost) -> change(offer, row -> row.changed(capacity, unitCost));
            case OfferWithdrawn _ -> {
                withdrawn.add(offer);
                open.remove(offer);
            }
            case CapacityReserved reserved -> change(offer, row -> row.reserved(reserved.perWeek()));
            case CapacityReleased released -> released(offer, released.perWeek());
            case CapacityRefused _, CapacityConfirmed _ -> {
                // Neither changes what is free.
            }
        }
    }

    private void released(String offer, Duration perWeek) {
        if (!withdrawn.contains(offer)) {
            change(offer, row -> row.released(perWeek));
        }
    }

    private void change(String offer, UnaryOperator<OfferSummary> change) {
        if (open.computeIfPresent(offer, (_, row) -> change.apply(row)) == null) {
            throw new UnreadableRecord("an event changes an offer that is not open");
        }
    }

    /// The next offers that suit, in the order of their ids.
    ///
    /// @param after id; empty for the first
    public List<OfferSummary> following(String after, Predicate<OfferSummary> suits, int limit) {
        return open.tailMap(after, false).values().stream()
                .filter(suits)
                .limit(limit)
                .toList();
    }
}
