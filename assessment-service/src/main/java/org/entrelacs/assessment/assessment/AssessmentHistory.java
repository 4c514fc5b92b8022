package org.entrelacs.assessment.assessment;

import org.entrelacs.assessment.assessment.Assessments.Assessment;
import org.entrelacs.assessment.assessment.Assessments.Assessment.Completed;
import org.entrelacs.assessment.assessment.Assessments.Assessment.EnteredInError;
import org.entrelacs.assessment.assessment.Assessments.Assessment.InProgress;
import org.entrelacs.assessment.assessment.Findings.Finding.Gone;
import org.entrelacs.assessment.assessment.Findings.Finding.Present;
import org.entrelacs.contract.AssessedNeed;
import org.entrelacs.contract.assessment.AssessmentEvent;
import org.entrelacs.contract.assessment.AssessmentEvent.AnswersRecorded;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentCompleted;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentEnteredInError;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentStarted;
import org.entrelacs.contract.assessment.AssessmentEvent.CompensatingResourceRecorded;
import org.entrelacs.contract.assessment.AssessmentEvent.NeedIdentified;
import org.entrelacs.contract.assessment.AssessmentEvent.NeedResolved;
import org.entrelacs.contract.assessment.AssessmentEvent.NeedRevised;

/// Folds what has happened.
final class AssessmentHistory {
    private AssessmentHistory() {}

    static Assessments after(Assessments before, AssessmentEvent event) {
        Assessment assessment = before.byId().get(event.assessment());
        return switch (event) {
            case AssessmentStarted(var id, var instruments)
            when assessment == null -> before.with(id, new InProgress(AnswerSheet.empty(instruments)));
            case AnswersRecorded(var id, var instrument, var answers)
            when assessment instanceof InProgress(var sheet) ->
                before.with(id, new InProgress(sheet.with(instrument.instrument(), answers)));
            case CompensatingResourceRecorded recorded
            when assessment instanceof InProgress(var sheet) ->
                before.with(recorded.assessment(), new InProgress(sheet.with(recorded)));
            case AssessmentCompleted(var id, var _, var at, var scores, var sources, var needs, var _, var required)
            when assessment instanceof InProgress(var sheet) ->
                before.with(id, new Completed(sheet, at, scores, sources, needs, required));
            case NeedIdentified _, NeedRevised _, NeedResolved _
            when assessment instanceof Completed -> before.with(after(before.findings(), event));
            case AssessmentEnteredInError(var id, var reason)
            when assessment instanceof InProgress || assessment instanceof Completed ->
                before.with(id, new EnteredInError(assessment.sheet(), reason))
                        .with(before.findings().without(id));
            // tells others what taking out the findings, just above, has already changed here
            case NeedIdentified _, NeedRevised _, NeedResolved _ when assessment instanceof EnteredInError -> before;
            case AssessmentStarted _,
                    AnswersRecorded _,
                    CompensatingResourceRecorded _,
                    AssessmentCompleted _,
                    AssessmentEnteredInError _,
                    NeedIdentified _,
                    NeedRevised _,
                    NeedResolved _ ->
                throw new IllegalStateException(event.getClass().getSimpleName() + " of " + event.assessment()
                        + " cannot follow "
                        + (assessment == null
                                ? "nothing"
                                : assessment.getClass().getSimpleName()));
        };
    }

    static Findings after(Findings before, AssessmentEvent event) {
        return switch (event) {
            case NeedIdentified(
                    var assessment,
                    var need,
                    var code,
                    var dimension,
                    var severity,
                    var disability,
                    var resource,
                    var unmet) ->
                before.with(
                        need,
                        new Present(
                                assessment,
                                new AssessedNeed(need, code, dimension, severity, disability, resource, unmet)));
            case NeedRevised(
                    var assessment,
                    var need,
                    var code,
                    var dimension,
                    var severity,
                    var disability,
                    var resource,
                    var unmet) ->
                before.with(
                        need,
                        new Present(
                                assessment,
                                new AssessedNeed(need, code, dimension, severity, disability, resource, unmet)));
            case NeedResolved(var assessment, var need, var _) -> before.with(need, new Gone(assessment));
            case AssessmentStarted _,
                    AnswersRecorded _,
                    CompensatingResourceRecorded _,
                    AssessmentCompleted _,
                    AssessmentEnteredInError _ -> before;
        };
    }
}
