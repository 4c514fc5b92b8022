package org.entrelacs.assessment.assessment.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.entrelacs.assessment.assessment.AssessmentCommand;
import org.entrelacs.assessment.assessment.AssessmentRefusal;
import org.entrelacs.assessment.assessment.Assessments;
import org.entrelacs.contract.assessment.AssessmentEvent;
import org.entrelacs.edge.PastParameters;
import org.entrelacs.log.Reading;
import org.entrelacs.log.Streams;

/// Assessments of a person by two clocks: `asOf`, what was known, from the log; `at`, what was the case out of that.
@Singleton
class KnownAssessments {
    private final Streams<AssessmentCommand, Assessments, AssessmentEvent, AssessmentRefusal> assessments;

    @Inject
    KnownAssessments(Streams<AssessmentCommand, Assessments, AssessmentEvent, AssessmentRefusal> assessments) {
        this.assessments = assessments;
    }

    Reading<Assessments> read(String person, PastParameters past) {
        Reading<Assessments> known = past.readKnown(assessments, person);
        return past.at().isPresent() && known instanceof Reading.Found<Assessments>(long version, var state)
                ? new Reading.Found<>(version, state.caseAt(past.at().get()))
                : known;
    }
}
