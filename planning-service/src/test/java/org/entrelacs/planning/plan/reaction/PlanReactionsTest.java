package org.entrelacs.planning.plan.reaction;

import static org.entrelacs.planning.SomeEvent.recorded;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.entrelacs.contract.AnswerSource;
import org.entrelacs.contract.AssessedNeed;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.NeedDimension;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.RequiredHours;
import org.entrelacs.contract.Score;
import org.entrelacs.contract.Severity;
import org.entrelacs.contract.assessment.AssessmentEvent.AmendmentReason;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentAmended;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentCompleted;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentReinstated;
import org.entrelacs.contract.assessment.AssessmentEvent.InstrumentVersion;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Decided;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Reason;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestPartiallyGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestRefused;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestWithdrawn;
import org.entrelacs.contract.planning.OfferEvent.CapacityRefusal;
import org.entrelacs.contract.planning.OfferEvent.CapacityRefused;
import org.entrelacs.contract.planning.OfferEvent.CapacityReserved;
import org.entrelacs.contract.planning.OfferEvent.CapacityUnclaimed;
import org.entrelacs.contract.planning.OfferEvent.HolderWarned;
import org.entrelacs.contract.planning.PlanEvent.Evidence;
import org.entrelacs.contract.planning.Unavailability;
import org.entrelacs.log.Uuid5;
import org.entrelacs.planning.SomeEvent;
import org.entrelacs.planning.plan.PlanCommand.DraftPlan;
import org.entrelacs.planning.plan.PlanCommand.NoteAuthorised;
import org.entrelacs.planning.plan.PlanCommand.NoteCapacityRefused;
import org.entrelacs.planning.plan.PlanCommand.NoteCapacityReserved;
import org.entrelacs.planning.plan.PlanCommand.NoteCapacityUnclaimed;
import org.entrelacs.planning.plan.PlanCommand.NoteNotAuthorised;
import org.entrelacs.planning.plan.PlanCommand.NoteOfferUnavailable;
import org.junit.jupiter.api.Test;

class PlanReactionsTest {
    private static final PersonId PERSON = new PersonId("p-1");
    private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant START_BY = Instant.parse("2026-12-06T00:00:00Z");
    private static final Decided DECIDED = new Decided(
            "system:policy",
            AT,
            "policy",
            1,
            new BigDecimal("61.5"),
            new BigDecimal("55"),
            Money.eur(100_000),
            Money.eur(60_000),
            0);

    @Test
    void a_completed_assessment_drafts_the_persons_plan() {
        var needs = List.of(new AssessedNeed("n1", "d510", NeedDimension.FUNCTIONAL, Severity.SEVERE, 3, 1, 2));
        var scores = List.of(new Score("aggir", "1", "gir", BigDecimal.TWO));
        var sources = List.of(AnswerSource.OBSERVED, AnswerSource.PROXY);
        var event = recorded(
                "assessment/p-1",
                new AssessmentCompleted(
                        "a1", List.of(new InstrumentVersion("aggir", "1")), AT, scores, sources, needs));
        var reaction = new WhenAssessmentCompleted();

        assertEquals(List.of("p-1"), reaction.targets(event));
        assertEquals(
                new DraftPlan(
                        Uuid5.of(SomeEvent.ID, "plan").toString(), new Evidence("a1", AT, sources, scores), needs),
                reaction.command(event, "p-1"));
    }

    @Test
    void an_amended_assessment_revises_the_plan_as_of_its_amendment() {
        var event = recorded(
                "assessment/p-1",
                new AssessmentAmended(
                        "a1",
                        AmendmentReason.ANSWER_CORRECTED,
                        List.of(),
                        AT,
                        START_BY,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null));
        var reaction = new WhenAssessmentAmended();

        assertEquals(List.of("p-1"), reaction.targets(event));
        assertEquals(
                new DraftPlan(
                        Uuid5.of(SomeEvent.ID, "plan").toString(),
                        new Evidence("a1", AT, List.of(), List.of(), START_BY),
                        List.of()),
                reaction.command(event, "p-1"));
    }

    @Test
    void an_assessment_that_counts_again_revises_the_plan() {
        var event = recorded(
                "assessment/p-1",
                new AssessmentReinstated("a1", List.of(), AT, START_BY, List.of(), List.of(), List.of(), null, null));
        var reaction = new WhenAssessmentReinstated();

        assertEquals(List.of("p-1"), reaction.targets(event));
        assertEquals(
                new DraftPlan(
                        Uuid5.of(SomeEvent.ID, "plan").toString(),
                        new Evidence("a1", AT, List.of(), List.of(), START_BY),
                        List.of()),
                reaction.command(event, "p-1"));
    }

    @Test
    void the_hours_that_it_estimates_come_with_it() {
        var required = new RequiredHours(Duration.ofHours(14), List.of(), "network table 2026");
        var event = recorded(
                "assessment/p-1",
                new AssessmentCompleted("a1", List.of(), AT, List.of(), List.of(), List.of(), null, required));

        assertEquals(
                new DraftPlan(
                        Uuid5.of(SomeEvent.ID, "plan").toString(),
                        new Evidence("a1", AT, List.of(), List.of()),
                        List.of(),
                        Optional.of(required)),
                new WhenAssessmentCompleted().command(event, "p-1"));
    }

    @Test
    void reserved_capacity_is_noted_in_the_plan_that_asked() {
        var event = recorded("offer/help", new CapacityReserved(PERSON, "s1", Duration.ofHours(4)));
        var reaction = new WhenCapacityReserved();

        assertEquals(List.of("p-1"), reaction.targets(event));
        assertEquals(new NoteCapacityReserved("s1", "help"), reaction.command(event, "p-1"));
    }

    @Test
    void refused_capacity_is_noted_in_the_plan_that_asked() {
        var event = recorded(
                "offer/help",
                new CapacityRefused(
                        PERSON, "s1", Duration.ofHours(4), Duration.ofHours(1), CapacityRefusal.CAPACITY_EXCEEDED));
        var reaction = new WhenCapacityRefused();

        assertEquals(List.of("p-1"), reaction.targets(event));
        assertEquals(
                new NoteCapacityRefused(
                        "s1",
                        "help",
                        Duration.ofHours(1),
                        CapacityRefusal.CAPACITY_EXCEEDED,
                        LocalDate.ofInstant(event.recordedAt(), ZoneOffset.UTC)),
                reaction.command(event, "p-1"));
    }

    @Test
    void a_granted_request_authorises_the_service() {
        var event = recorded(
                "envelope/respite", new RequestGranted("r1", PERSON, "s1", Money.eur(60_000), START_BY, DECIDED));
        var reaction = new WhenRequestGranted();

        assertEquals(List.of("p-1"), reaction.targets(event));
        assertEquals(
                new NoteAuthorised("s1", "r1", event.stream().key(), Money.eur(60_000), START_BY),
                reaction.command(event, "p-1"));
    }

    @Test
    void a_partly_granted_request_authorises_that_part() {
        var event = recorded(
                "envelope/respite",
                new RequestPartiallyGranted(
                        "r1", PERSON, "s1", Money.eur(40_000), Money.eur(20_000), START_BY, DECIDED));
        var reaction = new WhenRequestPartiallyGranted();

        assertEquals(List.of("p-1"), reaction.targets(event));
        assertEquals(
                new NoteAuthorised("s1", "r1", event.stream().key(), Money.eur(40_000), START_BY),
                reaction.command(event, "p-1"));
    }

    @Test
    void a_refused_request_is_noted_with_its_reasons() {
        var event = recorded(
                "envelope/respite",
                new RequestRefused(
                        "r1",
                        PERSON,
                        "s1",
                        List.of(new Reason("score-below-threshold", "40", "55"), new Reason("urgency", "0", "0.33")),
                        List.of(new Reason("urgency", "0", "0.66")),
                        START_BY,
                        DECIDED));
        var reaction = new WhenRequestRefused();

        assertEquals(List.of("p-1"), reaction.targets(event));
        assertEquals(
                new NoteNotAuthorised("s1", "r1", List.of("score-below-threshold", "urgency")),
                reaction.command(event, "p-1"));
    }

    @Test
    void a_withdrawn_request_authorises_nothing_any_more() {
        var event = recorded("envelope/respite", new RequestWithdrawn("r1", PERSON, "s1", "person-wish"));
        var reaction = new WhenRequestWithdrawn();

        assertEquals(List.of("p-1"), reaction.targets(event));
        assertEquals(new NoteNotAuthorised("s1", "r1", List.of("request-withdrawn")), reaction.command(event, "p-1"));
    }

    @Test
    void hours_that_nobody_claimed_reach_the_plan_that_holds_them() {
        var event = recorded("offer/help", new CapacityUnclaimed(PERSON, "s1", AT));
        var reaction = new WhenCapacityUnclaimed();

        assertEquals(List.of("p-1"), reaction.targets(event));
        assertEquals(
                new NoteCapacityUnclaimed("s1", "help", LocalDate.ofInstant(event.recordedAt(), ZoneOffset.UTC)),
                reaction.command(event, "p-1"));
    }

    @Test
    void a_warning_reaches_the_plan_that_holds_hours() {
        var withdrawn = new Unavailability(Unavailability.Kind.WITHDRAWN, null, null);
        var event = recorded("offer/help", new HolderWarned(PERSON, "s1", withdrawn));
        var reaction = new WhenHolderWarned();

        assertEquals(List.of("p-1"), reaction.targets(event));
        assertEquals(new NoteOfferUnavailable("s1", "help", withdrawn), reaction.command(event, "p-1"));
    }
}
