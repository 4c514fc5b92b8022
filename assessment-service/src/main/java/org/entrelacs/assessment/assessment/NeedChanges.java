package org.entrelacs.assessment.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entrelacs.assessment.assessment.AssessmentCommand.CompleteAssessment;
import org.entrelacs.contract.AssessedNeed;
import org.entrelacs.contract.Severity;
import org.entrelacs.contract.assessment.AssessmentEvent;
import org.entrelacs.contract.assessment.AssessmentEvent.NeedIdentified;
import org.entrelacs.contract.assessment.AssessmentEvent.NeedResolved;
import org.entrelacs.contract.assessment.AssessmentEvent.NeedRevised;
import org.entrelacs.log.Uuid5;

/// What an assessment changes in the needs of a person: need = disability − resource. A category that it says nothing
/// about stays as it was; one that it measures again is revised, even when the measure is the same.
final class NeedChanges {
    private NeedChanges() {}

    static List<AssessmentEvent> found(CompleteAssessment complete, AnswerSheet sheet, Findings before) {
        List<AssessmentEvent> changes = new ArrayList<>();
        for (Disability disability : Disabilities.greatest(complete.disabilities())) {
            String need = Uuid5.of(Uuid5.ENTRELACS, "need", complete.person().value(), disability.code())
                    .toString();
            Optional<AssessedNeed> known = before.current(need);
            if (disability.qualifier() > 0) {
                AssessedNeed now = measured(need, disability, sheet.compensation(disability.code()));
                changes.add(
                        known.isPresent()
                                ? revised(complete.assessment(), now)
                                : identified(complete.assessment(), now));
            } else if (known.isPresent()) {
                changes.add(new NeedResolved(complete.assessment(), need, disability.code()));
            }
        }
        return changes;
    }

    /// What differs once the findings of an assessment entered in error are taken out.
    static List<AssessmentEvent> corrected(String inError, Findings before, Findings after) {
        List<AssessmentEvent> changes = new ArrayList<>();
        for (String need : before.byNeed().keySet()) {
            Optional<AssessedNeed> was = before.current(need);
            Optional<AssessedNeed> is = after.current(need);
            if (is.isPresent() && !is.equals(was)) {
                changes.add(was.isPresent() ? revised(inError, is.get()) : identified(inError, is.get()));
            } else if (was.isPresent() && is.isEmpty()) {
                changes.add(new NeedResolved(inError, need, was.get().code()));
            }
        }
        return changes;
    }

    private static AssessedNeed measured(String need, Disability disability, int compensation) {
        int resource = Math.min(compensation, disability.qualifier());
        return new AssessedNeed(
                need,
                disability.code(),
                disability.dimension(),
                Severity.ofQualifier(disability.qualifier()),
                disability.qualifier(),
                resource,
                disability.qualifier() - resource);
    }

    private static NeedIdentified identified(String assessment, AssessedNeed need) {
        return new NeedIdentified(
                assessment,
                need.need(),
                need.code(),
                need.dimension(),
                need.severity(),
                need.disability(),
                need.resource(),
                need.unmet());
    }

    private static NeedRevised revised(String assessment, AssessedNeed need) {
        return new NeedRevised(
                assessment,
                need.need(),
                need.code(),
                need.dimension(),
                need.severity(),
                need.disability(),
                need.resource(),
                need.unmet());
    }
}
