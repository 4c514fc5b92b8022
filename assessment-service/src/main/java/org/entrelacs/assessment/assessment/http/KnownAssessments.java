package org.entrelacs.assessment.assessment.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.entrelacs.assessment.assessment.AssessmentCommand;
import org.entrelacs.assessment.assessment.AssessmentRefusal;
import org.entrelacs.assessment.assessment.Assessments;
import org.entrelacs.contract.assessment.AssessmentEvent;
import org.entrelacs.edge.PastReads;
import org.entrelacs.log.Reading;
import org.entrelacs.log.Streams;
import org.jspecify.annotations.Nullable;

/// Assessments of a person by two clocks: `asOf`, what was known, from the log; `at`, what was the case out of that.
@Singleton
class KnownAssessments {
    /// What `at` means here, for descriptions of operations.
    static final String AT = "What was the case at this instant: assessments completed by then, with all that was"
            + " corrected since, as far as it was known.";

    private final Streams<AssessmentCommand, Assessments, AssessmentEvent, AssessmentRefusal> assessments;

    @Inject
    KnownAssessments(Streams<AssessmentCommand, Assessments, AssessmentEvent, AssessmentRefusal> assessments) {
        this.assessments = assessments;
    }

    Reading<Assessments> read(String person, @Nullable Instant asOf, @Nullable Instant at) {
        Reading<Assessments> known = PastReads.of(assessments, person, asOf, null);
        return at != null && known instanceof Reading.Found<Assessments>(long version, var state)
                ? new Reading.Found<>(version, state.caseAt(at))
                : known;
    }
}
