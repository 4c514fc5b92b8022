package org.entrelacs.planning.plan;

import static org.entrelacs.log.DeciderSpec.given;
import static org.entrelacs.planning.plan.SomePlan.GOAL;
import static org.entrelacs.planning.plan.SomePlan.RULES;
import static org.entrelacs.planning.plan.SomePlan.TODAY;
import static org.entrelacs.planning.plan.SomePlan.and;
import static org.entrelacs.planning.plan.SomePlan.inActive;
import static org.entrelacs.planning.plan.SomePlan.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrelacs.contract.planning.PlanEvent.AchievementStatus;
import org.entrelacs.contract.planning.PlanEvent.AgreedBy;
import org.entrelacs.contract.planning.PlanEvent.GoalAttainment;
import org.entrelacs.contract.planning.PlanEvent.PlanAgreed;
import org.entrelacs.contract.planning.PlanEvent.PlanReviewDue;
import org.entrelacs.contract.planning.PlanEvent.PlanReviewed;
import org.entrelacs.log.Due;
import org.entrelacs.planning.plan.Content.Goal;
import org.entrelacs.planning.plan.PlanCommand.NoteReviewDue;
import org.entrelacs.planning.plan.PlanCommand.ReviewPlan;
import org.entrelacs.planning.plan.PlanRefusal.DateIsInTheFuture;
import org.entrelacs.planning.plan.PlanRefusal.DatesAreReversed;
import org.entrelacs.planning.plan.PlanRefusal.GoalsAreNotReviewed;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchGoals;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchPlan;
import org.junit.jupiter.api.Test;

class ReviewPlanTest {
    private static final LocalDate NEXT = TODAY.plusMonths(6);
    private static final List<GoalAttainment> IMPROVING =
            List.of(new GoalAttainment("goal", AchievementStatus.IMPROVING, text("she cooks twice a week")));
    private static final PlanReviewed REVIEWED = new PlanReviewed("plan-1", TODAY, IMPROVING, NEXT);
    private static final PlanReviewDue DUE = new PlanReviewDue("plan-1", NEXT);

    private static ReviewPlan review(List<GoalAttainment> attainments) {
        return new ReviewPlan(TODAY, attainments, NEXT, TODAY);
    }

    @Test
    void a_review_says_how_far_the_person_has_come() {
        inActive().when(review(IMPROVING)).then(REVIEWED);
    }

    @Test
    void the_goal_keeps_what_the_latest_review_found() {
        Content content = ((Plan.Existing) inActive(REVIEWED).state()).content();

        assertEquals(
                Map.of(
                        "goal",
                        new Goal(GOAL.words(), GOAL.needs(), Optional.empty(), Optional.of(IMPROVING.getFirst()))),
                content.goals());
    }

    @Test
    void every_goal_is_spoken_of() {
        inActive().when(review(List.of())).thenRefused(new GoalsAreNotReviewed(List.of("goal")));
    }

    @Test
    void no_other_goal_is() {
        var dream = new GoalAttainment("dream", AchievementStatus.ACHIEVED, text("yes"));

        inActive().when(review(List.of(IMPROVING.getFirst(), dream))).thenRefused(new NoSuchGoals(List.of("dream")));
    }

    @Test
    void the_next_review_comes_later() {
        inActive().when(new ReviewPlan(TODAY, IMPROVING, TODAY, TODAY)).thenRefused(new DatesAreReversed(TODAY, TODAY));
    }

    @Test
    void the_next_review_is_not_one_that_was_missed() {
        inActive(REVIEWED, DUE)
                .when(new ReviewPlan(TODAY, IMPROVING, NEXT, TODAY))
                .thenRefused(new DatesAreReversed(NEXT, NEXT));
    }

    @Test
    void a_review_has_taken_place() {
        inActive()
                .when(new ReviewPlan(TODAY.plusDays(1), IMPROVING, NEXT, TODAY))
                .thenRefused(new DateIsInTheFuture(TODAY.plusDays(1), TODAY));
    }

    @Test
    void the_clock_knows_the_day() {
        assertEquals(
                Optional.of(new Due<>("review", Instant.parse("2027-05-23T12:00:00Z"), new NoteReviewDue(NEXT))),
                inActive(REVIEWED).nextDue());
    }

    @Test
    void the_day_comes_and_nobody_has_reviewed_the_plan() {
        inActive(REVIEWED).when(new NoteReviewDue(NEXT)).then(DUE);
    }

    @Test
    void it_is_said_once() {
        assertEquals(Optional.empty(), inActive(REVIEWED, DUE).nextDue());
        inActive(REVIEWED, DUE).when(new NoteReviewDue(NEXT)).thenNothing();
    }

    @Test
    void a_review_sets_the_clock_anew() {
        var later = new PlanReviewed("plan-1", NEXT, IMPROVING, NEXT.plusMonths(6));

        inActive(REVIEWED, DUE, later).when(new NoteReviewDue(NEXT)).thenNothing();
        inActive(REVIEWED, DUE, later)
                .when(new NoteReviewDue(NEXT.plusMonths(6)))
                .then(new PlanReviewDue("plan-1", NEXT.plusMonths(6)));
    }

    @Test
    void a_plan_that_is_closed_waits_for_nothing() {
        assertEquals(Optional.empty(), inActive(REVIEWED, SomePlan.CLOSED).nextDue());
        inActive(REVIEWED, SomePlan.CLOSED).when(new NoteReviewDue(NEXT)).thenNothing();
    }

    @Test
    void without_a_day_nothing_is_due() {
        assertEquals(Optional.empty(), inActive().nextDue());
    }

    @Test
    void the_day_that_was_agreed_counts() {
        var agreed = new PlanAgreed("plan-1", "a1", AgreedBy.PERSON, SomePlan.AGREED.services(), null, NEXT);

        assertEquals(
                Optional.of("review"),
                given(RULES, and(SomePlan.IN_SUBMITTED, agreed)).nextDue().map(Due::name));
    }

    @Test
    void there_must_be_a_plan() {
        given(RULES).when(review(IMPROVING)).thenRefused(new NoSuchPlan());
    }
}
