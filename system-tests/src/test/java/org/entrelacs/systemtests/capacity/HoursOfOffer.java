package org.entrelacs.systemtests.capacity;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entrelacs.contract.planning.HeldWeeks;
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
import org.entrelacs.log.Recorded;
import org.jspecify.annotations.Nullable;

/// One offer's hours, counted from its events week by week and not by the service's rules: every week of five years,
/// after every event.
final class HoursOfOffer {
    private static final int WEEKS = 260;

    private final Map<String, CapacityReserved> held = new TreeMap<>();
    private final Map<String, HeldWeeks> weeks = new TreeMap<>();
    private final Map<LocalDate, Duration> capacity = new TreeMap<>();
    private final Set<LocalDate> announced = new TreeSet<>();
    private final Map<String, Integer> answers = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private final LocalDate first =
            HeldWeeks.from(LocalDate.now(ZoneOffset.UTC), null).from();
    private int reserved;
    private int refused;
    private int versions;

    static HoursOfOffer of(List<Recorded<Object>> stream) {
        HoursOfOffer hours = new HoursOfOffer();
        for (Recorded<Object> recorded : stream) {
            hours.take(recorded);
        }
        return hours;
    }

    private void take(Recorded<Object> recorded) {
        versions++;
        if (recorded.version() != versions) {
            faults.add("version " + recorded.version() + " where " + versions + " was to come");
        }
        switch ((OfferEvent) recorded.event()) {
            case OfferPublished published -> capacity(published.weeklyCapacity(), null);
            case OfferChanged changed -> capacity(changed.weeklyCapacity(), changed.from());
            case CapacityReserved event -> {
                reserved++;
                answers.merge(event.service(), 1, Integer::sum);
                held.put(event.service(), event);
                weeks.put(event.service(), weeks(event.held()));
            }
            case CapacityRefused event -> {
                refused++;
                answers.merge(event.service(), 1, Integer::sum);
            }
            case CapacityConfirmed event -> {
                if (event.held() != null) {
                    weeks.put(event.service(), event.held());
                }
            }
            case CapacityReleased event -> {
                held.remove(event.service());
                weeks.remove(event.service());
            }
            case OfferSuspended _, OfferWithdrawn _, HolderWarned _, ReservationRenewed _, CapacityUnclaimed _ -> {
                // None says anything of hours.
            }
        }
        count(recorded.version());
    }

    private void capacity(Duration weekly, @Nullable LocalDate from) {
        for (int week = 0; week < WEEKS; week++) {
            LocalDate monday = first.plusWeeks(week);
            if (from == null || counts(from, monday)) {
                capacity.put(monday, weekly);
            }
        }
        if (from != null) {
            announced.add(HeldWeeks.from(from, null).from());
        }
    }

    /// What was announced for a later week stays.
    private boolean counts(LocalDate from, LocalDate monday) {
        LocalDate begin = HeldWeeks.from(from, null).from();
        return !monday.isBefore(begin)
                && announced.stream().noneMatch(other -> other.isAfter(begin) && !other.isAfter(monday));
    }

    private static HeldWeeks weeks(@Nullable HeldWeeks held) {
        if (held == null) {
            throw new AssertionError("a reservation names no weeks");
        }
        return held;
    }

    private void count(long version) {
        for (int week = 0; week < WEEKS; week++) {
            LocalDate monday = first.plusWeeks(week);
            Duration promised = Duration.ZERO;
            for (CapacityReserved one : held.values()) {
                if (holds(weeks(weeks.get(one.service())), monday)) {
                    promised = promised.plus(one.perWeek());
                }
            }
            if (promised.compareTo(capacity.getOrDefault(monday, Duration.ZERO)) > 0) {
                faults.add("version " + version + " promises " + promised + " of " + capacity.get(monday) + " from "
                        + monday);
            }
        }
    }

    private static boolean holds(HeldWeeks held, LocalDate monday) {
        return !monday.isBefore(held.from()) && (held.to() == null || !monday.isAfter(held.to()));
    }

    List<String> faults() {
        return faults;
    }

    /// How often each service was answered.
    Map<String, Integer> answers() {
        return answers;
    }

    /// Services that hold hours at the end.
    Set<String> holders() {
        return held.keySet();
    }

    int reserved() {
        return reserved;
    }

    int refused() {
        return refused;
    }

    int versions() {
        return versions;
    }
}
