package org.entrelacs.planning.offer;

import static org.entrelacs.log.DeciderSpec.given;
import static org.entrelacs.planning.offer.SomeOffer.ASKED;
import static org.entrelacs.planning.offer.SomeOffer.PERSON;
import static org.entrelacs.planning.offer.SomeOffer.PUBLISHED;
import static org.entrelacs.planning.offer.SomeOffer.RULES;
import static org.entrelacs.planning.offer.SomeOffer.TODAY;
import static org.entrelacs.planning.offer.SomeOffer.WITHDRAWN;
import static org.entrelacs.planning.offer.SomeOffer.held;
import static org.entrelacs.planning.offer.SomeOffer.hours;
import static org.entrelacs.planning.offer.SomeOffer.reserved;
import static org.entrelacs.planning.offer.SomeOffer.weeks;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.planning.OfferEvent;
import org.entrelacs.contract.planning.OfferEvent.CapacityConfirmed;
import org.entrelacs.contract.planning.OfferEvent.CapacityRefusal;
import org.entrelacs.contract.planning.OfferEvent.CapacityRefused;
import org.entrelacs.contract.planning.OfferEvent.CapacityReleased;
import org.entrelacs.contract.planning.OfferEvent.CapacityUnclaimed;
import org.entrelacs.contract.planning.OfferEvent.HolderWarned;
import org.entrelacs.contract.planning.OfferEvent.OfferChanged;
import org.entrelacs.contract.planning.OfferEvent.OfferSuspended;
import org.entrelacs.contract.planning.OfferEvent.ReservationRenewed;
import org.entrelacs.contract.planning.Unavailability;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A history that the rules could not have written stops the fold.
class OfferHistoryTest {
    private static final CapacityConfirmed CONFIRMED = new CapacityConfirmed(PERSON, "s1");
    private static final Unavailability SUSPENDED = new Unavailability(Unavailability.Kind.SUSPENDED, TODAY, TODAY);
    private static final CapacityReleased RELEASED = new CapacityReleased(PERSON, "s1", hours(4), "ended");

    static Stream<List<OfferEvent>> impossible() {
        return Stream.of(
                List.of(new OfferChanged(hours(1), Money.eur(1))),
                List.of(WITHDRAWN),
                List.of(reserved("s1", 4)),
                List.of(CONFIRMED),
                List.of(RELEASED),
                List.of(refused(CapacityRefusal.CAPACITY_EXCEEDED)),
                List.of(new OfferSuspended(TODAY, TODAY, "moving house")),
                List.of(new HolderWarned(PERSON, "s1", SUSPENDED)),
                List.of(PUBLISHED, new HolderWarned(PERSON, "s1", SUSPENDED)),
                List.of(PUBLISHED, new CapacityUnclaimed(PERSON, "s1", ASKED)),
                List.of(PUBLISHED, new ReservationRenewed(PERSON, "s1", ASKED)),
                List.of(PUBLISHED, reserved("s1", 4), CONFIRMED, new ReservationRenewed(PERSON, "s1", ASKED)),
                List.of(PUBLISHED, reserved("s1", 4), CONFIRMED, new CapacityUnclaimed(PERSON, "s1", ASKED)),
                List.of(
                        PUBLISHED,
                        held("s1", 6, "2026-03-02", "2026-03-08"),
                        held("s2", 6, "2026-03-09", "2026-03-15"),
                        new CapacityConfirmed(PERSON, "s1", weeks("2026-03-02", "2026-03-15"))),
                List.of(PUBLISHED, WITHDRAWN, new OfferSuspended(TODAY, TODAY, "moving house")),
                List.of(PUBLISHED, WITHDRAWN, new ReservationRenewed(PERSON, "s1", ASKED)),
                List.of(PUBLISHED, PUBLISHED),
                List.of(PUBLISHED, reserved("s1", 11)),
                List.of(PUBLISHED, reserved("s1", 4), reserved("s1", 4)),
                List.of(PUBLISHED, reserved("s1", 4), new OfferChanged(hours(3), Money.eur(1))),
                List.of(PUBLISHED, CONFIRMED),
                List.of(PUBLISHED, reserved("s1", 4), CONFIRMED, CONFIRMED),
                List.of(PUBLISHED, RELEASED),
                List.of(PUBLISHED, refused(CapacityRefusal.NO_SUCH_OFFER)),
                List.of(PUBLISHED, WITHDRAWN, WITHDRAWN),
                List.of(PUBLISHED, WITHDRAWN, reserved("s1", 4)),
                List.of(PUBLISHED, WITHDRAWN, PUBLISHED),
                List.of(PUBLISHED, WITHDRAWN, new OfferChanged(hours(12), Money.eur(1))),
                List.of(PUBLISHED, WITHDRAWN, refused(CapacityRefusal.CAPACITY_EXCEEDED)));
    }

    private static CapacityRefused refused(CapacityRefusal reason) {
        return new CapacityRefused(PERSON, "s1", hours(4), hours(0), reason);
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void an_impossible_history_cannot_be_folded(List<OfferEvent> history) {
        List<OfferEvent> possible = history.subList(0, history.size() - 1);
        Offer before = given(RULES, possible).state();

        assertThrows(IllegalStateException.class, () -> RULES.evolve(before, history.getLast()));
    }
}
