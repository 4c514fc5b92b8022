package org.entrelacs.assessment.assessment;

import static org.entrelacs.log.Verdict.accept;
import static org.entrelacs.log.Verdict.refuse;

import java.util.ArrayList;
import java.util.List;
import org.entrelacs.assessment.assessment.AssessmentCommand.AssessCaregiver;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AssessmentAlreadyStarted;
import org.entrelacs.assessment.assessment.Assessments.Assessment;
import org.entrelacs.contract.assessment.AssessmentEvent;
import org.entrelacs.contract.assessment.AssessmentEvent.AmendmentReason;
import org.entrelacs.contract.assessment.AssessmentEvent.CaregiverAssessed;
import org.entrelacs.log.Verdict;
import org.jspecify.annotations.Nullable;

/// Caregivers in their own right. What one gives under high strain cannot be relied on: the need
/// that it made up for is unmet again, until the strain falls.
final class Caregivers {
    private Caregivers() {}

    static Verdict<AssessmentEvent, AssessmentRefusal> assess(
            AssessCaregiver assess, @Nullable Assessment assessment, Assessments before) {
        if (assessment != null) {
            return refuse(new AssessmentAlreadyStarted(assess.assessment()));
        }
        List<AssessmentEvent> events = new ArrayList<>();
        events.add(new CaregiverAssessed(
                assess.assessment(),
                assess.caregiver(),
                assess.relation(),
                assess.strain(),
                assess.perWeek(),
                assess.wish(),
                assess.ownNeeds(),
                assess.assessor(),
                assess.at()));
        Assessments after = AssessmentHistory.after(before, events.getFirst());
        for (String id : before.completions()) {
            List<AssessmentEvent> amended =
                    Amending.withAmendment(List.of(), id, AmendmentReason.CAREGIVER_ASSESSED, assess.at(), after);
            events.addAll(amended);
            for (AssessmentEvent event : amended) {
                after = AssessmentHistory.after(after, event);
            }
        }
        return accept(events);
    }
}
