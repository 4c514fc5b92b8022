package org.entrelacs.audit.check;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entrelacs.audit.check.Ledgers.Imbalance;
import org.entrelacs.contract.planning.HeldWeeks;
import org.entrelacs.contract.planning.OfferEvent;
import org.entrelacs.contract.planning.OfferEvent.CapacityConfirmed;
import org.entrelacs.contract.planning.OfferEvent.CapacityRefusal;
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
import org.jspecify.annotations.Nullable;

/// Hours of one offer: in no week more promised than there are, each service once, and given back as they were taken.
final class Capacity {
    private final Map<String, Held> held = new HashMap<>();
    private final HoursOfWeeks hours = new HoursOfWeeks();

    private record Held(Duration perWeek, LocalDate from, LocalDate end) {
        static Held of(Duration perWeek, @Nullable HeldWeeks weeks) {
            if (weeks == null) {
                return new Held(perWeek, LocalDate.MIN, LocalDate.MAX);
            }
            return new Held(
                    perWeek,
                    weeks.from(),
                    weeks.to() == null ? LocalDate.MAX : weeks.to().plusDays(1));
        }
    }

    Optional<Imbalance> after(OfferEvent event) {
        return switch (event) {
            case OfferPublished published -> weekly(published.weeklyCapacity(), null);
            case OfferChanged changed -> weekly(changed.weeklyCapacity(), changed.from());
            case OfferSuspended _, OfferWithdrawn _ -> Optional.empty();
            case CapacityReserved reserved -> reserve(reserved);
            case CapacityRefused refused -> refuse(refused);
            case CapacityConfirmed confirmed -> confirm(confirmed);
            case CapacityReleased released -> release(released.service(), released.perWeek());
            case HolderWarned warned -> known(warned.service(), "nobody to be warned");
            case ReservationRenewed renewed -> known(renewed.service(), "none to renew");
            case CapacityUnclaimed unclaimed -> known(unclaimed.service(), "none to be claimed");
        };
    }

    private Optional<Imbalance> weekly(Duration capacity, @Nullable LocalDate from) {
        hours.capacity(capacity, from);
        return balance(LocalDate.MIN, LocalDate.MAX);
    }

    private Optional<Imbalance> reserve(CapacityReserved event) {
        Held taken = Held.of(event.perWeek(), event.held());
        if (held.putIfAbsent(event.service(), taken) != null) {
            return imbalance("hours once for a service", "a second reservation");
        }
        return take(taken);
    }

    private Optional<Imbalance> take(Held taken) {
        hours.promise(taken.from(), taken.end(), taken.perWeek());
        return balance(taken.from(), taken.end());
    }

    private Optional<Imbalance> refuse(CapacityRefused refused) {
        Held asked = Held.of(refused.perWeek(), refused.asked());
        Duration free = hours.free(asked.from(), asked.end());
        boolean fits = refused.perWeek().compareTo(free) <= 0;
        if (refused.reason() == CapacityRefusal.CAPACITY_EXCEEDED
                && (fits || !refused.available().equals(free))) {
            return imbalance("a refusal of more than the " + free + " that are free", "one of " + refused.perWeek());
        }
        return Optional.empty();
    }

    private Optional<Imbalance> confirm(CapacityConfirmed event) {
        Held before = held.get(event.service());
        if (before == null) {
            return imbalance("hours that are held", "none to confirm");
        }
        if (event.held() == null) {
            return Optional.empty();
        }
        Held after = Held.of(before.perWeek(), event.held());
        held.put(event.service(), after);
        giveBack(before);
        return take(after);
    }

    private Optional<Imbalance> release(String service, Duration perWeek) {
        Held before = held.remove(service);
        if (before == null || !before.perWeek().equals(perWeek)) {
            return imbalance("hours given back as they were held", "other hours, or none");
        }
        giveBack(before);
        return Optional.empty();
    }

    private void giveBack(Held before) {
        hours.promise(before.from(), before.end(), before.perWeek().negated());
    }

    private Optional<Imbalance> known(String service, String otherwise) {
        return held.containsKey(service) ? Optional.empty() : imbalance("hours that are held", otherwise);
    }

    private Optional<Imbalance> balance(LocalDate from, LocalDate end) {
        Duration free = hours.free(from, end);
        return free.isNegative()
                ? imbalance("in no week more promised than there is", free.negated() + " more")
                : Optional.empty();
    }

    private static Optional<Imbalance> imbalance(String expected, String found) {
        return Optional.of(new Imbalance(expected, found));
    }

    /// Capacity and promises, as what changes from a Monday on.
    private static final class HoursOfWeeks {
        private final TreeMap<LocalDate, Duration> capacity = new TreeMap<>();
        private final TreeMap<LocalDate, Duration> promised = new TreeMap<>();

        /// @param from null for all weeks
        void capacity(Duration weekly, @Nullable LocalDate from) {
            if (from == null) {
                capacity.clear();
            }
            capacity.put(
                    from == null ? LocalDate.MIN : HeldWeeks.from(from, null).from(), weekly);
        }

        /// @param end exclusive
        void promise(LocalDate from, LocalDate end, Duration perWeek) {
            add(from, perWeek);
            if (!end.equals(LocalDate.MAX)) {
                add(end, perWeek.negated());
            }
        }

        private void add(LocalDate from, Duration change) {
            promised.merge(from, change, (one, other) -> {
                Duration sum = one.plus(other);
                return sum.isZero() ? null : sum;
            });
        }

        /// In the fullest week before the end.
        Duration free(LocalDate from, LocalDate end) {
            Duration sum = promised.headMap(from, true).values().stream().reduce(Duration.ZERO, Duration::plus);
            Duration least = weekly(from).minus(sum);
            TreeMap<LocalDate, Duration> changes = new TreeMap<>(promised.subMap(from, false, end, false));
            capacity.subMap(from, false, end, false).keySet().forEach(day -> changes.putIfAbsent(day, Duration.ZERO));
            for (Map.Entry<LocalDate, Duration> change : changes.entrySet()) {
                sum = sum.plus(change.getValue());
                Duration free = weekly(change.getKey()).minus(sum);
                least = free.compareTo(least) < 0 ? free : least;
            }
            return least;
        }

        private Duration weekly(LocalDate monday) {
            Map.Entry<LocalDate, Duration> last = capacity.floorEntry(monday);
            return last == null ? Duration.ZERO : last.getValue();
        }
    }
}
