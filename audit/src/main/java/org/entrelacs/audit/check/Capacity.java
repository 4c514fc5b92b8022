package org.entrelacs.audit.check;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.entrelacs.audit.check.Ledgers.Imbalance;
import org.entrelacs.contract.planning.OfferEvent;
import org.entrelacs.contract.planning.OfferEvent.CapacityConfirmed;
import org.entrelacs.contract.planning.OfferEvent.CapacityRefusal;
import org.entrelacs.contract.planning.OfferEvent.CapacityRefused;
import org.entrelacs.contract.planning.OfferEvent.CapacityReleased;
import org.entrelacs.contract.planning.OfferEvent.CapacityReserved;
import org.entrelacs.contract.planning.OfferEvent.OfferChanged;
import org.entrelacs.contract.planning.OfferEvent.OfferPublished;
import org.entrelacs.contract.planning.OfferEvent.OfferWithdrawn;

/// Hours of one offer: never more promised than there are, each service once, and given back as they were
/// taken.
final class Capacity {
    private final Map<String, Duration> held = new HashMap<>();
    private Duration weekly = Duration.ZERO;
    private Duration promised = Duration.ZERO;

    Optional<Imbalance> after(OfferEvent event) {
        return switch (event) {
            case OfferPublished published -> weekly(published.weeklyCapacity());
            case OfferChanged changed -> weekly(changed.weeklyCapacity());
            case OfferWithdrawn _ -> Optional.empty();
            case CapacityReserved(var _, var service, var perWeek) -> reserve(service, perWeek);
            case CapacityRefused refused -> refuse(refused);
            case CapacityConfirmed(var _, var service) ->
                held.containsKey(service) ? Optional.empty() : imbalance("hours that are held", "none to confirm");
            case CapacityReleased(var _, var service, var perWeek, var _) -> release(service, perWeek);
        };
    }

    private Optional<Imbalance> weekly(Duration hours) {
        weekly = hours;
        return balance();
    }

    private Optional<Imbalance> reserve(String service, Duration perWeek) {
        promised = promised.plus(perWeek);
        if (held.putIfAbsent(service, perWeek) != null) {
            return imbalance("hours once for a service", "a second reservation");
        }
        return balance();
    }

    private Optional<Imbalance> refuse(CapacityRefused refused) {
        Duration free = weekly.minus(promised);
        boolean fits = refused.perWeek().compareTo(free) <= 0;
        if (refused.reason() == CapacityRefusal.CAPACITY_EXCEEDED
                && (fits || !refused.available().equals(free))) {
            return imbalance("a refusal of more than the " + free + " that are free", "one of " + refused.perWeek());
        }
        return Optional.empty();
    }

    private Optional<Imbalance> release(String service, Duration perWeek) {
        Duration before = held.remove(service);
        if (!perWeek.equals(before)) {
            return imbalance("hours given back as they were held", "other hours, or none");
        }
        promised = promised.minus(perWeek);
        return Optional.empty();
    }

    private Optional<Imbalance> balance() {
        return promised.compareTo(weekly) > 0
                ? imbalance("no more than " + weekly + " promised", promised.toString())
                : Optional.empty();
    }

    private static Optional<Imbalance> imbalance(String expected, String found) {
        return Optional.of(new Imbalance(expected, found));
    }
}
