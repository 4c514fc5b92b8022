package org.entrelacs.planning.plan.view;

import java.time.LocalDate;
import org.entrelacs.planning.plan.Circumstances.Review;
import org.jspecify.annotations.Nullable;

/// When a plan is to be looked at again.
///
/// @param status of the plan
/// @param next the day that was agreed; null when none was
/// @param due whether that day has passed
public record PlanReview(
        String person, String plan, String status, @Nullable LocalDate next, boolean due) {

    static PlanReview of(PersonPlan person) {
        Review review = person.content().circumstances().review();
        return new PlanReview(
                person.person(),
                person.content().plan(),
                person.plan().status().code(),
                review.next().orElse(null),
                review.dueSince().isPresent());
    }

    /// What is due comes first, the longest due before the others; then plans without a day, then those to come.
    /// Rows sort by it as text, so it is the cursor too.
    String place() {
        int turn = due ? 0 : next == null ? 1 : 2;
        return turn + ":" + (next == null ? "" : next) + ":" + person;
    }
}
