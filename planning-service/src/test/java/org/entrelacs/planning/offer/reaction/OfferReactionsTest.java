package org.entrelacs.planning.offer.reaction;

import static org.entrelacs.planning.SomeEvent.recorded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.planning.HeldWeeks;
import org.entrelacs.contract.planning.PlanEvent.AgreedBy;
import org.entrelacs.contract.planning.PlanEvent.AgreedService;
import org.entrelacs.contract.planning.PlanEvent.EndReason;
import org.entrelacs.contract.planning.PlanEvent.PlanAgreed;
import org.entrelacs.contract.planning.PlanEvent.ServiceEnded;
import org.entrelacs.contract.planning.PlanEvent.ServiceNotAuthorised;
import org.entrelacs.contract.planning.PlanEvent.ServiceReinstated;
import org.entrelacs.contract.planning.PlanEvent.ServiceStarted;
import org.entrelacs.log.Recorded;
import org.entrelacs.planning.offer.OfferCommand.ConfirmCapacity;
import org.entrelacs.planning.offer.OfferCommand.Hours;
import org.entrelacs.planning.offer.OfferCommand.ReleaseCapacity;
import org.entrelacs.planning.offer.OfferCommand.ReserveCapacity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OfferReactionsTest {
    private static final PersonId PERSON = new PersonId("p-1");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    private static final Recorded<PlanAgreed> AGREED = recorded(
            "plan/p-1",
            new PlanAgreed(
                    "plan-1",
                    "a1",
                    AgreedBy.PERSON,
                    List.of(agreed("s1", "help", 4), agreed("s2", "meals", 2), agreed("s3", "help", 1))));

    private static AgreedService agreed(String service, String offer, long hours) {
        return new AgreedService(service, offer, Duration.ofHours(hours), List.of("n1"));
    }

    @Test
    void an_agreed_plan_asks_each_of_its_offers_once() {
        assertEquals(List.of("help", "meals"), new WhenPlanAgreed().targets(AGREED));
    }

    @Test
    void each_offer_is_asked_for_all_that_was_agreed_with_it() {
        assertEquals(
                new ReserveCapacity(
                        PERSON,
                        AGREED.recordedAt(),
                        List.of(
                                new Hours("s1", Duration.ofHours(4), withoutEnd(AGREED, null)),
                                new Hours("s3", Duration.ofHours(1), withoutEnd(AGREED, null)))),
                new WhenPlanAgreed().command(AGREED, "help"));
    }

    @Test
    void weeks_without_a_start_are_held_without_end() {
        assertEquals(withoutEnd(AGREED, 12), held(null, 12));
    }

    @Test
    void weeks_with_a_start_are_held_as_they_are() {
        assertEquals(HeldWeeks.starting(TODAY, 12), held(TODAY, 12));
    }

    @Test
    void a_start_that_has_passed_at_the_agreement_is_known_no_longer() {
        assertEquals(withoutEnd(AGREED, 12), held(TODAY.minusDays(1), 12));
    }

    @Test
    void a_start_without_weeks_is_held_without_end() {
        assertEquals(HeldWeeks.from(TODAY, null), held(TODAY, null));
    }

    private static HeldWeeks held(@Nullable LocalDate start, @Nullable Integer weeks) {
        var agreed = new AgreedService("s1", "help", Duration.ofHours(4), List.of("n1"), start, weeks);
        var event = recorded("plan/p-1", new PlanAgreed("plan-1", "a1", AgreedBy.PERSON, List.of(agreed)));
        return new WhenPlanAgreed().command(event, "help") instanceof ReserveCapacity(var _, var _, var services)
                ? services.getFirst().held()
                : fail();
    }

    private static HeldWeeks withoutEnd(Recorded<?> event, @Nullable Integer planned) {
        return HeldWeeks.from(LocalDate.ofInstant(event.occurredAt(), ZoneOffset.UTC), planned);
    }

    @Test
    void a_plan_that_agrees_to_no_service_asks_nobody() {
        assertEquals(
                List.of(),
                new WhenPlanAgreed()
                        .targets(recorded("plan/p-1", new PlanAgreed("plan-1", "a1", AgreedBy.PERSON, List.of()))));
    }

    @Test
    void without_authorisation_the_hours_are_released() {
        var event = recorded("plan/p-1", new ServiceNotAuthorised("s1", "respite", "r1", List.of("score")));
        var reaction = new WhenServiceNotAuthorised();

        assertEquals(List.of("respite"), reaction.targets(event));
        assertEquals(new ReleaseCapacity(PERSON, "s1", "not-authorised"), reaction.command(event, "respite"));
    }

    @Test
    void a_service_that_is_reinstated_asks_for_its_hours_again() {
        var event = recorded("plan/p-1", new ServiceReinstated("s1", "respite", "r1", Duration.ofHours(6), null, 12));
        var reaction = new WhenServiceReinstated();

        assertEquals(List.of("respite"), reaction.targets(event));
        assertEquals(
                new ReserveCapacity(
                        PERSON,
                        event.recordedAt(),
                        List.of(new Hours("s1", Duration.ofHours(6), withoutEnd(event, 12)))),
                reaction.command(event, "respite"));
    }

    @Test
    void a_service_that_is_reinstated_before_its_start_asks_for_the_weeks_that_were_planned() {
        var event = recorded("plan/p-1", new ServiceReinstated("s1", "respite", "r1", Duration.ofHours(6), TODAY, 12));

        assertEquals(
                new ReserveCapacity(
                        PERSON,
                        event.recordedAt(),
                        List.of(new Hours("s1", Duration.ofHours(6), HeldWeeks.starting(TODAY, 12)))),
                new WhenServiceReinstated().command(event, "respite"));
    }

    @Test
    void a_service_that_starts_confirms_its_hours() {
        var event = recorded("plan/p-1", new ServiceStarted("s1", "help", "adess", TODAY));
        var reaction = new WhenServiceStarted();

        assertEquals(List.of("help"), reaction.targets(event));
        assertEquals(new ConfirmCapacity(PERSON, "s1", TODAY), reaction.command(event, "help"));
    }

    @Test
    void a_service_that_ends_releases_its_hours() {
        var event = recorded("plan/p-1", new ServiceEnded("s1", "help", "", "", TODAY, EndReason.DEATH));
        var reaction = new WhenServiceEnded();

        assertEquals(List.of("help"), reaction.targets(event));
        assertEquals(new ReleaseCapacity(PERSON, "s1", "service-ended"), reaction.command(event, "help"));
    }
}
