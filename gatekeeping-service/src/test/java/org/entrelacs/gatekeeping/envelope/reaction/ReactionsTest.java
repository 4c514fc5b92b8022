package org.entrelacs.gatekeeping.envelope.reaction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CarriedOverRequestEnded;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CarriedOverRequestReassessed;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;
import org.entrelacs.contract.gatekeeping.PolicyEvent.PolicyAdopted;
import org.entrelacs.contract.planning.PlanEvent.AuthorisationReassessed;
import org.entrelacs.contract.planning.PlanEvent.AuthorisationRequested;
import org.entrelacs.contract.planning.PlanEvent.EndReason;
import org.entrelacs.contract.planning.PlanEvent.RequestGivenUp;
import org.entrelacs.contract.planning.PlanEvent.ServiceEnded;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ApplyPolicy;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.EndRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReassessRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReceiveRequest;
import org.entrelacs.gatekeeping.weighing.Cases;
import org.entrelacs.log.Partition;
import org.entrelacs.log.Recorded;
import org.entrelacs.log.StreamId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReactionsTest {
    private static final Instant OCCURRED = Cases.MONDAY;
    private static final LocalDate START = LocalDate.of(2026, 6, 1);
    private static final Instant RECORDED = Cases.MONDAY.plusSeconds(5);

    @Test
    void a_plan_that_pleads_asks_its_envelope() {
        var pleading = recorded("plan/p1", pleading("north"));
        var reaction = new WhenAuthorisationRequested();
        assertEquals(List.of("north"), reaction.targets(pleading));
        var request = Cases.strong("r1", 400);
        assertEquals(
                new ReceiveRequest(
                        new RequestReceived(
                                "r1",
                                new PersonId("p1"),
                                "service-r1",
                                "respite",
                                request.amount(),
                                true,
                                "advocate-1",
                                OCCURRED,
                                request.claim(),
                                request.evidence(),
                                request.needs(),
                                Cases.advocacy("I want to stay."),
                                START),
                        RECORDED),
                reaction.command(pleading, "north"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no such key"})
    void a_plan_that_names_no_envelope_is_answered_all_the_same(String envelope) {
        var reaction = new WhenAuthorisationRequested();
        assertEquals(List.of("no-envelope"), reaction.targets(recorded("plan/p1", pleading(envelope))));
    }

    @Test
    void a_person_who_is_assessed_again_is_weighed_again_where_they_wait() {
        var reassessed = recorded("plan/p1", reassessed("north"));
        var reaction = new WhenAuthorisationReassessed();
        assertEquals(List.of("north"), reaction.targets(reassessed));
        assertEquals(
                new ReassessRequest("r1", Cases.evidence(2, OCCURRED, 2), List.of(Cases.need(3)), RECORDED),
                reaction.command(reassessed, "north"));
        assertEquals(List.of(), reaction.targets(recorded("plan/p1", reassessed(""))));
    }

    @Test
    void an_adopted_policy_enters_each_envelope_it_was_adopted_for_once() {
        var adopted = recorded(
                "policy/respite",
                new PolicyAdopted(
                        Cases.policy(), "council", LocalDate.of(2026, 3, 2), List.of("north", "south", "north", "")));
        var reaction = new WhenPolicyAdopted();
        assertEquals(List.of("north", "south"), reaction.targets(adopted));
        assertEquals(new ApplyPolicy(Cases.policy(), RECORDED), reaction.command(adopted, "south"));
    }

    @Test
    void a_service_that_ends_gives_its_money_back() {
        var ended = recorded("plan/p1", ended("r1", "north"));
        var reaction = new WhenServiceEnded();
        assertEquals(List.of("north"), reaction.targets(ended));
        assertEquals(new EndRequest("r1", "goal-reached", RECORDED), reaction.command(ended, "north"));
    }

    @Test
    void a_service_without_an_envelope_gives_nothing_back() {
        assertEquals(List.of(), new WhenServiceEnded().targets(recorded("plan/p1", ended("", ""))));
    }

    @Test
    void a_request_that_nobody_waits_for_any_more_ends() {
        var givenUp = recorded("plan/p1", new RequestGivenUp("s1", "r1", "north"));
        var reaction = new WhenRequestGivenUp();

        assertEquals(List.of("north"), reaction.targets(givenUp));
        assertEquals(new EndRequest("r1", "given-up", RECORDED), reaction.command(givenUp, "north"));
    }

    @Test
    void an_end_follows_its_request_to_the_next_envelope() {
        var told = recorded(
                "envelope/north", new CarriedOverRequestEnded("south", "r1", new PersonId("p1"), "s1", "given-up"));
        var reaction = new WhenCarriedOverRequestEnded();

        assertEquals(List.of("south"), reaction.targets(told));
        assertEquals(new EndRequest("r1", "given-up", RECORDED), reaction.command(told, "south"));
    }

    @Test
    void a_later_assessment_follows_its_request_to_the_next_envelope() {
        var evidence = Cases.evidence(2, OCCURRED, 2);
        var told = recorded(
                "envelope/north",
                new CarriedOverRequestReassessed(
                        "south", "r1", new PersonId("p1"), "s1", evidence, List.of(Cases.need(3))));
        var reaction = new WhenCarriedOverRequestReassessed();

        assertEquals(List.of("south"), reaction.targets(told));
        assertEquals(
                new ReassessRequest("r1", evidence, List.of(Cases.need(3)), RECORDED), reaction.command(told, "south"));
    }

    private static AuthorisationRequested pleading(String envelope) {
        var request = Cases.strong("r1", 400);
        return new AuthorisationRequested(
                "r1",
                request.service(),
                request.serviceClass(),
                envelope,
                request.amount(),
                true,
                request.advocate(),
                request.claim(),
                request.evidence(),
                request.needs(),
                Cases.advocacy("I want to stay."),
                START);
    }

    private static AuthorisationReassessed reassessed(String envelope) {
        return new AuthorisationReassessed(
                "r1", "service-r1", envelope, Cases.evidence(2, OCCURRED, 2), List.of(Cases.need(3)));
    }

    private static ServiceEnded ended(String request, String envelope) {
        return new ServiceEnded(
                "service-r1", "offer-1", request, envelope, LocalDate.of(2026, 3, 2), EndReason.GOAL_REACHED);
    }

    private static <E> Recorded<E> recorded(String stream, E event) {
        var id = new UUID(1, 1);
        return new Recorded<>(
                new Partition("entrelacs.planning.events", 0),
                7,
                StreamId.parse(stream),
                3,
                id,
                "a type",
                OCCURRED,
                RECORDED,
                "advocate-1",
                "advocate-1",
                id,
                id,
                id,
                event);
    }
}
