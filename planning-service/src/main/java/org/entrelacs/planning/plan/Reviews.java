package org.entrelacs.planning.plan;

import static org.entrelacs.log.Verdict.accept;
import static org.entrelacs.log.Verdict.refuse;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.entrelacs.contract.planning.PlanEvent;
import org.entrelacs.contract.planning.PlanEvent.CaseConferenceHeld;
import org.entrelacs.contract.planning.PlanEvent.GoalAttainment;
import org.entrelacs.contract.planning.PlanEvent.PlanReviewDue;
import org.entrelacs.contract.planning.PlanEvent.PlanReviewed;
import org.entrelacs.log.Due;
import org.entrelacs.log.Verdict;
import org.entrelacs.planning.plan.Plan.Absent;
import org.entrelacs.planning.plan.Plan.Closed;
import org.entrelacs.planning.plan.Plan.Open;
import org.entrelacs.planning.plan.PlanCommand.HoldConference;
import org.entrelacs.planning.plan.PlanCommand.NoteReviewDue;
import org.entrelacs.planning.plan.PlanCommand.ReviewPlan;
import org.entrelacs.planning.plan.PlanRefusal.DateIsInTheFuture;
import org.entrelacs.planning.plan.PlanRefusal.DatesAreReversed;
import org.entrelacs.planning.plan.PlanRefusal.GoalsAreNotReviewed;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchGoals;

/// People look at the plan together: at a review, whose day the clock knows, or at a case conference.
final class Reviews {
    private Reviews() {}

    static Verdict<PlanEvent, PlanRefusal> review(ReviewPlan review, Plan plan) {
        return Phase.whileOpen(plan, open -> {
            List<String> looked =
                    review.attainments().stream().map(GoalAttainment::goal).toList();
            List<String> unknown = open.content().unknownGoals(looked);
            List<String> left = open.content().goals().keySet().stream()
                    .filter(goal -> !looked.contains(goal))
                    .toList();
            if (review.on().isAfter(review.today())) {
                return refuse(new DateIsInTheFuture(review.on(), review.today()));
            }
            LocalDate earliest = earliest(review, open.content());
            if (!review.next().isAfter(earliest)) {
                return refuse(new DatesAreReversed(earliest, review.next()));
            }
            if (!unknown.isEmpty()) {
                return refuse(new NoSuchGoals(unknown));
            }
            return left.isEmpty()
                    ? accept(new PlanReviewed(open.content().plan(), review.on(), review.attainments(), review.next()))
                    : refuse(new GoalsAreNotReviewed(left));
        });
    }

    /// A day that has passed already would never come.
    private static LocalDate earliest(ReviewPlan review, Content content) {
        return content.circumstances()
                .review()
                .dueSince()
                .filter(review.on()::isBefore)
                .orElse(review.on());
    }

    /// The day begins where it begins last, so that nobody is called late on the day itself.
    static Optional<Due<PlanCommand>> nextDue(Plan plan) {
        return switch (plan) {
            case Open open -> {
                var review = open.content().circumstances().review();
                yield review.dueSince().isPresent()
                        ? Optional.empty()
                        : review.next()
                                .map(next -> new Due<>(
                                        "review",
                                        next.plusDays(1)
                                                .atStartOfDay(ZoneOffset.ofHours(-12))
                                                .toInstant(),
                                        new NoteReviewDue(next)));
            }
            case Absent _, Closed _ -> Optional.empty();
        };
    }

    /// A day that was set anew meanwhile is not due.
    static Verdict<PlanEvent, PlanRefusal> due(NoteReviewDue due, Plan plan) {
        return plan instanceof Open open
                        && open.content()
                                .circumstances()
                                .review()
                                .equals(new Circumstances.Review(Optional.of(due.since()), Optional.empty()))
                ? accept(new PlanReviewDue(open.content().plan(), due.since()))
                : accept();
    }

    static Verdict<PlanEvent, PlanRefusal> confer(HoldConference hold, Plan plan) {
        return Phase.whileOpen(
                plan,
                _ -> hold.on().isAfter(hold.today())
                        ? refuse(new DateIsInTheFuture(hold.on(), hold.today()))
                        : accept(new CaseConferenceHeld(
                                hold.conference(), hold.on(), hold.participants(), hold.decisions())));
    }
}
