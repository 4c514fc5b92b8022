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
            String need = need(complete, disability);
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

    static Measures measured(CompleteAssessment complete, AnswerSheet sheet) {
        List<AssessedNeed> found = new ArrayList<>();
        List<String> cleared = new ArrayList<>();
        for (Disability disability : Disabilities.greatest(complete.disabilities())) {
            String need = need(complete, disability);
            if (disability.qualifier() > 0) {
                found.add(measured(need, disability, sheet.compensation(disability.code())));
            } else {
                cleared.add(need);
            }
        }
        return new Measures(found, cleared);
    }

    /// The same disabilities beside other resources.
    static Measures compensated(Measures measures, AnswerSheet sheet) {
        return new Measures(
                measures.found().stream()
                        .map(need -> measured(
                                need.need(),
                                new Disability(need.code(), need.dimension(), need.disability()),
                                sheet.compensation(need.code())))
                        .toList(),
                measures.cleared());
    }

    private static String need(CompleteAssessment complete, Disability disability) {
        return Uuid5.of(Uuid5.ENTRELACS, "need", complete.person().value(), disability.code())
                .toString();
    }

    /// What differs once the findings of an assessment are taken out or replaced.
    static List<AssessmentEvent> corrected(String assessment, Findings before, Findings after) {
        List<AssessmentEvent> changes = new ArrayList<>();
        for (String need : before.byNeed().keySet()) {
            Optional<AssessedNeed> was = before.current(need);
            Optional<AssessedNeed> is = after.current(need);
            if (is.isPresent() && !is.equals(was)) {
                changes.add(was.isPresent() ? revised(assessment, is.get()) : identified(assessment, is.get()));
            } else if (was.isPresent() && is.isEmpty()) {
                changes.add(new NeedResolved(assessment, need, was.get().code()));
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
