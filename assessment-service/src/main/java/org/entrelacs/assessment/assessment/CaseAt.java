package org.entrelacs.assessment.assessment;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.entrelacs.assessment.assessment.Assessments.Assessment;
import org.entrelacs.assessment.assessment.Assessments.Assessment.Completed;
import org.entrelacs.contract.assessment.AssessmentEvent.CaregiverAssessed;
import org.pcollections.OrderedPMap;
import org.pcollections.TreePVector;

/// What was the case at an instant, out of all that is known: the assessments completed by then, each with every
/// correction that is known, and standing as it stood then. A correction says what had been the case all along, so it
/// counts from the beginning; what was planned or under way had found nothing yet, and is left out.
final class CaseAt {
    private final Instant at;
    private final Assessments known;
    private final Set<String> later = new HashSet<>();

    private CaseAt(Instant at, Assessments known) {
        this.at = at;
        this.known = known;
        for (String id : known.completions()) {
            known.completed(id)
                    .filter(completed -> completed.result().completedAt().isAfter(at))
                    .ifPresent(_ -> later.add(id));
        }
    }

    static Assessments of(Assessments known, Instant at) {
        return new CaseAt(at, known).assessments();
    }

    private Assessments assessments() {
        OrderedPMap<String, Assessment> byId = OrderedPMap.empty();
        for (var entry : known.byId().entrySet()) {
            if (entry.getValue() instanceof Completed completed && !later.contains(entry.getKey())) {
                byId = byId.plus(entry.getKey(), completed.in(then(completed.standing(), completed)));
            }
        }
        Findings findings = known.findings();
        for (String id : later) {
            findings = findings.without(id);
        }
        return new Assessments(
                byId,
                findings,
                known.completions().minusAll(later),
                caregivers(),
                TreePVector.from(known.drifts().stream()
                        .filter(drift -> !later.contains(drift.assessment()) && !later.contains(drift.earlier()))
                        .toList()));
    }

    private OrderedPMap<String, CaregiverAssessed> caregivers() {
        return known.caregivers()
                .minusAll(known.caregivers().values().stream()
                        .filter(caregiver -> caregiver.assessedAt().isAfter(at))
                        .map(CaregiverAssessed::caregiver)
                        .toList());
    }

    private Standing then(Standing standing, Completed completed) {
        return switch (standing) {
            case Standing.Superseded(var before, var by) when later.contains(by) -> then(before, completed);
            case Standing.Expired(var before) when at.isBefore(completed.validUntil()) -> then(before, completed);
            case Standing.Unsigned _,
                    Standing.Signed _,
                    Standing.Amended _,
                    Standing.Superseded _,
                    Standing.Expired _ -> standing;
        };
    }
}
