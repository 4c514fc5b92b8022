package org.entrelacs.assessment.assessment.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import org.entrelacs.assessment.assessment.Validity;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentPlanned;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentReason;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentStarted;
import org.entrelacs.contract.assessment.AssessmentEvent.InstrumentVersion;
import org.jspecify.annotations.Nullable;

/// What is remembered of one assessment.
///
/// @param dueBy day of its plan, then last day of its validity; null while neither is known
/// @param started null before its start
/// @param hiddenBy id of the assessment that counts instead; empty when there is none
record DueRow(
        String person,
        String assessment,
        @Nullable LocalDate dueBy,
        String assessor,
        List<String> instruments,
        @Nullable AssessmentReason reason,
        @Nullable AssessmentStarted started,
        boolean completed,
        String hiddenBy) {

    static DueRow planned(String person, AssessmentPlanned planned) {
        return new DueRow(
                person,
                planned.assessment(),
                planned.dueBy(),
                planned.assessor(),
                planned.instruments(),
                planned.reason(),
                null,
                false,
                "");
    }

    static DueRow started(String person, @Nullable DueRow planned, AssessmentStarted started) {
        String assessor = started.assessor();
        return new DueRow(
                person,
                started.assessment(),
                planned == null ? null : planned.dueBy(),
                assessor == null ? "" : assessor,
                started.instruments().stream()
                        .map(InstrumentVersion::instrument)
                        .toList(),
                planned == null ? null : planned.reason(),
                started,
                false,
                "");
    }

    DueRow completed(Instant at) {
        if (started == null) {
            throw new IllegalStateException("completed before it started");
        }
        LocalDate until = Validity.until(started, at).atOffset(ZoneOffset.UTC).toLocalDate();
        return new DueRow(person, assessment, until, assessor, instruments, null, started, true, "");
    }

    DueRow hidden(String by) {
        return new DueRow(person, assessment, dueBy, assessor, instruments, reason, started, completed, by);
    }

    boolean covers(DueRow other) {
        return new HashSet<>(instruments).containsAll(other.instruments);
    }

    /// By day, then person; unique.
    String cursor() {
        return dueBy + "|" + person + "|" + assessment;
    }
}
