package org.entrelacs.planning.plan.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entrelacs.contract.planning.PlanEvent.PreferenceAbout;
import org.entrelacs.edge.Problem;
import org.entrelacs.planning.plan.PlanRefusal;
import org.entrelacs.planning.plan.PlanStatus;
import org.entrelacs.planning.plan.ServiceStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlanProblemsTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-11-21");
    private static final LocalDate SECOND = LocalDate.parse("2026-11-22");

    record Told(PlanRefusal refusal, int status, String slug, Map<String, Object> members) {}

    static Stream<Told> refusals() {
        return Stream.of(
                new Told(new PlanRefusal.NoSuchPlan(), 404, "no-such-plan", Map.of()),
                new Told(new PlanRefusal.NoSuchService("s"), 404, "no-such-service", Map.of()),
                new Told(new PlanRefusal.NoSuchNeed("n"), 404, "no-such-need", Map.of()),
                new Told(
                        new PlanRefusal.PlanIs(PlanStatus.ACTIVE),
                        409,
                        "plan-in-another-phase",
                        Map.of("phase", "active")),
                new Told(
                        new PlanRefusal.NoSuchNeeds(List.of("n")), 409, "no-such-needs", Map.of("needs", List.of("n"))),
                new Told(
                        new PlanRefusal.NoSuchGoals(List.of("g")), 409, "no-such-goals", Map.of("goals", List.of("g"))),
                new Told(new PlanRefusal.NoNeedNamed(), 409, "no-need-named", Map.of()),
                new Told(new PlanRefusal.NoGoalNamed(), 409, "no-goal-named", Map.of()),
                new Told(new PlanRefusal.GoalExists("g"), 409, "goal-exists", Map.of("goal", "g")),
                new Told(new PlanRefusal.ServiceExists("s"), 409, "service-exists", Map.of("service", "s")),
                new Told(new PlanRefusal.NoSuchOffer(), 409, "offer-unknown", Map.of()),
                new Told(new PlanRefusal.OfferIsWithdrawn(), 409, "offer-is-withdrawn", Map.of()),
                new Told(
                        new PlanRefusal.OutsideNorms(List.of("age")),
                        409,
                        "outside-norms",
                        Map.of("rules", List.of("age"))),
                new Told(new PlanRefusal.NothingToDerogateFrom(), 409, "nothing-to-derogate-from", Map.of()),
                new Told(
                        new PlanRefusal.NeedsAreDeclined(List.of("n")),
                        409,
                        "needs-are-declined",
                        Map.of("needs", List.of("n"))),
                new Told(new PlanRefusal.NeedIsNotDeclined("n"), 409, "need-is-not-declined", Map.of("need", "n")),
                new Told(
                        new PlanRefusal.RefusedByThePerson(PreferenceAbout.SERVICE_CLASS, "respite"),
                        409,
                        "refused-by-the-person",
                        Map.of("about", "service-class", "value", "respite")),
                new Told(
                        new PlanRefusal.RefusedServicesArePlanned(List.of("s")),
                        409,
                        "refused-services-are-planned",
                        Map.of("services", List.of("s"))),
                new Told(new PlanRefusal.NoSuchPreference("f"), 404, "no-such-preference", Map.of()),
                new Told(new PlanRefusal.PreferenceIsKnown("f"), 409, "preference-is-known", Map.of("preference", "f")),
                new Told(
                        new PlanRefusal.DuplicatesAreUnresolved(List.of("d")),
                        409,
                        "duplicates-are-unresolved",
                        Map.of("duplicates", List.of("d"))),
                new Told(new PlanRefusal.NoSuchDuplicate("d"), 404, "no-such-duplicate", Map.of()),
                new Told(
                        new PlanRefusal.DuplicateIsResolved("d"),
                        409,
                        "duplicate-is-resolved",
                        Map.of("duplicate", "d")),
                new Told(
                        new PlanRefusal.NotOneOfTheTwo("x", List.of("s", "t")),
                        409,
                        "not-one-of-the-two",
                        Map.of("kept", "x", "of", List.of("s", "t"))),
                new Told(new PlanRefusal.DeliveryIsPlanned("s"), 409, "delivery-is-planned", Map.of("service", "s")),
                new Told(new PlanRefusal.BasisIsMissing(), 409, "basis-is-missing", Map.of()),
                new Told(new PlanRefusal.PersonDecidesAlone(), 409, "person-decides-alone", Map.of()),
                new Told(new PlanRefusal.PersonCannotDecide(), 409, "person-cannot-decide", Map.of()),
                new Told(
                        new PlanRefusal.GoalsAreNotReviewed(List.of("g")),
                        409,
                        "goals-are-not-reviewed",
                        Map.of("goals", List.of("g"))),
                new Told(new PlanRefusal.HoursAreAwaited("s"), 409, "hours-are-awaited", Map.of("service", "s")),
                new Told(
                        new PlanRefusal.DatesAreReversed(SECOND, FIRST),
                        409,
                        "dates-are-reversed",
                        Map.of("earlier", "2026-11-22", "later", "2026-11-21")),
                new Told(
                        new PlanRefusal.StartIsOutOfReach(FIRST, SECOND, SECOND.plusYears(10)),
                        409,
                        "start-out-of-reach",
                        Map.of("start", "2026-11-21", "earliest", "2026-11-22", "latest", "2036-11-22")),
                new Told(
                        new PlanRefusal.NotWholeMinutes(Duration.ofSeconds(90)),
                        409,
                        "not-whole-minutes",
                        Map.of("perWeek", "PT1M30S")),
                new Told(new PlanRefusal.AmountIsTooLarge(), 409, "amount-too-large", Map.of()),
                new Told(
                        new PlanRefusal.NeedIsCovered("n", List.of("s")),
                        409,
                        "need-is-covered",
                        Map.of("need", "n", "services", List.of("s"))),
                new Told(
                        new PlanRefusal.NeedsAreOpen(List.of("n")),
                        409,
                        "needs-are-open",
                        Map.of("needs", List.of("n"))),
                new Told(
                        new PlanRefusal.ServiceIs("s", ServiceStatus.NOT_AUTHORISED),
                        409,
                        "service-in-another-state",
                        Map.of("service", "s", "state", "not-authorised")),
                new Told(
                        new PlanRefusal.AuthorisationIsPending("s", "r"),
                        409,
                        "authorisation-is-pending",
                        Map.of("service", "s", "request", "r")),
                new Told(
                        new PlanRefusal.NeedsNoAuthorisation("s"),
                        409,
                        "needs-no-authorisation",
                        Map.of("service", "s")),
                new Told(new PlanRefusal.NoAdvocacyFile("s"), 404, "no-advocacy-file", Map.of()),
                new Told(new PlanRefusal.ServiceOfAnotherProvider("s"), 403, "service-of-another-provider", Map.of()),
                new Told(
                        new PlanRefusal.DateIsInTheFuture(SECOND, FIRST),
                        409,
                        "date-in-the-future",
                        Map.of("on", "2026-11-22", "today", "2026-11-21")),
                new Told(
                        new PlanRefusal.EndsBeforeStart(FIRST, SECOND),
                        409,
                        "ends-before-start",
                        Map.of("on", "2026-11-21", "startedOn", "2026-11-22")));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void each_refusal_is_a_problem_of_its_own(Told told) {
        Problem problem = PlanProblems.of(told.refusal());

        assertEquals(new Problem(told.slug(), told.status(), problem.title(), told.members()), problem);
    }

    @Test
    void no_refusal_is_forgotten_here() {
        Set<Class<?>> tested = refusals().map(told -> told.refusal().getClass()).collect(Collectors.toSet());

        assertEquals(new HashSet<>(Arrays.asList(PlanRefusal.class.getPermittedSubclasses())), tested);
    }

    @Test
    void no_two_problems_share_a_type() {
        long slugs = refusals()
                .map(told -> PlanProblems.of(told.refusal()).slug())
                .distinct()
                .count();

        assertEquals(PlanRefusal.class.getPermittedSubclasses().length, slugs);
    }
}
