package org.entrelacs.assessment.assessment.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.entrelacs.contract.WorkingDays;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentReason;
import org.jspecify.annotations.Nullable;

/// Somebody who is to be assessed, or assessed again.
///
/// @param assessment the planned one, or the completed one whose validity ends
/// @param dueBy last day on which it is in time
/// @param workingDays left until then; negative when it is late
/// @param assessor who is to do it, or did the last one; empty while nobody is named
/// @param instruments ids
/// @param reason of a planned one; absent for one whose validity ends
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DueAssessment(
        String person,
        String assessment,
        State state,
        LocalDate dueBy,
        long workingDays,
        String assessor,
        List<String> instruments,
        @Nullable AssessmentReason reason) {

    public enum State {
        /// and not due soon
        @JsonProperty("planned")
        PLANNED,
        @JsonProperty("due-soon")
        DUE_SOON,
        /// planned, and late; it can be done all the same
        @JsonProperty("overdue")
        OVERDUE,
        /// completed, and too old by now
        @JsonProperty("expired")
        EXPIRED
    }

    static long workingDays(LocalDate today, LocalDate dueBy) {
        return today.isAfter(dueBy) ? -between(dueBy, today) : between(today, dueBy);
    }

    private static long between(LocalDate from, LocalDate to) {
        return from.datesUntil(to)
                .map(day -> day.plusDays(1))
                .filter(WorkingDays::isOne)
                .count();
    }
}
