package org.entrelacs.planning.offer;

import static org.entrelacs.log.DeciderSpec.given;
import static org.entrelacs.planning.offer.SomeOffer.NETWORK;
import static org.entrelacs.planning.offer.SomeOffer.OWNER;
import static org.entrelacs.planning.offer.SomeOffer.PERSON;
import static org.entrelacs.planning.offer.SomeOffer.PUBLISHED;
import static org.entrelacs.planning.offer.SomeOffer.RULES;
import static org.entrelacs.planning.offer.SomeOffer.STRANGER;
import static org.entrelacs.planning.offer.SomeOffer.TODAY;
import static org.entrelacs.planning.offer.SomeOffer.WITHDRAWN;
import static org.entrelacs.planning.offer.SomeOffer.asked;
import static org.entrelacs.planning.offer.SomeOffer.reserve;
import static org.entrelacs.planning.offer.SomeOffer.reserved;

import java.time.LocalDate;
import org.entrelacs.contract.planning.OfferEvent.HolderWarned;
import org.entrelacs.contract.planning.OfferEvent.OfferSuspended;
import org.entrelacs.contract.planning.Unavailability;
import org.entrelacs.planning.offer.OfferCommand.SuspendOffer;
import org.entrelacs.planning.offer.OfferRefusal.DayHasPassed;
import org.entrelacs.planning.offer.OfferRefusal.EndsBeforeItBegins;
import org.entrelacs.planning.offer.OfferRefusal.NoSuchOffer;
import org.entrelacs.planning.offer.OfferRefusal.OfferIsWithdrawn;
import org.entrelacs.planning.offer.OfferRefusal.OfferOfAnotherProvider;
import org.junit.jupiter.api.Test;

class SuspendOfferTest {
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final LocalDate NEXT_WEEK = TODAY.plusWeeks(1);
    private static final OfferSuspended SUSPENDED = until(NEXT_WEEK);

    private static OfferSuspended until(LocalDate day) {
        return new OfferSuspended(TOMORROW, day, "moving house");
    }

    private static SuspendOffer suspend(Speaker speaker) {
        return new SuspendOffer(speaker, TODAY, SUSPENDED);
    }

    @Test
    void an_offer_is_suspended() {
        given(RULES, PUBLISHED).when(suspend(OWNER)).then(SUSPENDED);
    }

    @Test
    void the_network_suspends_any_offer() {
        given(RULES, PUBLISHED).when(suspend(NETWORK)).then(SUSPENDED);
    }

    @Test
    void everybody_who_holds_hours_is_warned() {
        given(RULES, PUBLISHED, reserved("s1", 4))
                .when(suspend(OWNER))
                .then(
                        SUSPENDED,
                        new HolderWarned(
                                PERSON, "s1", new Unavailability(Unavailability.Kind.SUSPENDED, TOMORROW, NEXT_WEEK)));
    }

    @Test
    void a_suspension_said_again_ends_earlier() {
        given(
                        RULES,
                        PUBLISHED,
                        new OfferSuspended(TODAY.minusDays(7), NEXT_WEEK, "moving house"),
                        new OfferSuspended(TODAY.minusDays(7), TODAY.minusDays(1), "moved already"))
                .when(reserve(asked("s1", 4)))
                .then(reserved("s1", 4));
    }

    @Test
    void a_suspension_ends_on_its_first_day_or_later() {
        given(RULES, PUBLISHED)
                .when(new SuspendOffer(OWNER, TODAY, until(TODAY)))
                .thenRefused(new EndsBeforeItBegins(TOMORROW, TODAY));
    }

    @Test
    void a_suspension_that_is_over_is_refused() {
        LocalDate yesterday = TODAY.minusDays(1);
        given(RULES, PUBLISHED)
                .when(new SuspendOffer(OWNER, TODAY, new OfferSuspended(yesterday, yesterday, "moving house")))
                .thenRefused(new DayHasPassed(yesterday, TODAY));
    }

    @Test
    void nobody_suspends_the_offer_of_another_provider() {
        given(RULES, PUBLISHED).when(suspend(STRANGER)).thenRefused(new OfferOfAnotherProvider());
    }

    @Test
    void there_must_be_an_offer() {
        given(RULES).when(suspend(OWNER)).thenRefused(new NoSuchOffer());
    }

    @Test
    void a_withdrawn_offer_stays_as_it_was() {
        given(RULES, PUBLISHED, WITHDRAWN).when(suspend(OWNER)).thenRefused(new OfferIsWithdrawn());
    }
}
