package org.entrelacs.assessment.assessment;

import java.util.List;
import org.entrelacs.assessment.assessment.Assessments.Assessment;
import org.entrelacs.assessment.assessment.Assessments.Assessment.Completed;
import org.entrelacs.assessment.assessment.Assessments.Assessment.EnteredInError;
import org.entrelacs.assessment.assessment.Assessments.Assessment.InProgress;
import org.entrelacs.assessment.assessment.Assessments.Assessment.Planned;
import org.entrelacs.assessment.assessment.Findings.Finding.Gone;
import org.entrelacs.assessment.assessment.Findings.Finding.Present;
import org.entrelacs.assessment.assessment.Standing.Amended;
import org.entrelacs.assessment.assessment.Standing.Expired;
import org.entrelacs.assessment.assessment.Standing.Signed;
import org.entrelacs.assessment.assessment.Standing.Superseded;
import org.entrelacs.assessment.assessment.Standing.Unsigned;
import org.entrelacs.contract.AssessedNeed;
import org.entrelacs.contract.assessment.AssessmentEvent;
import org.entrelacs.contract.assessment.AssessmentEvent.AnswerCorrected;
import org.entrelacs.contract.assessment.AssessmentEvent.AnswersRecorded;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentAmended;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentCompleted;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentEnteredInError;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentExpired;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentPlanned;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentReinstated;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentSigned;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentStarted;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentSuperseded;
import org.entrelacs.contract.assessment.AssessmentEvent.CaregiverAssessed;
import org.entrelacs.contract.assessment.AssessmentEvent.CompensatingResourceEnded;
import org.entrelacs.contract.assessment.AssessmentEvent.CompensatingResourceRecorded;
import org.entrelacs.contract.assessment.AssessmentEvent.NeedIdentified;
import org.entrelacs.contract.assessment.AssessmentEvent.NeedResolved;
import org.entrelacs.contract.assessment.AssessmentEvent.NeedRevised;
import org.entrelacs.contract.assessment.AssessmentEvent.ScoreDriftDetected;
import org.jspecify.annotations.Nullable;

/// Folds what has happened.
final class AssessmentHistory {
    private AssessmentHistory() {}

    static Assessments after(Assessments before, AssessmentEvent event) {
        Assessment assessment = before.byId().get(event.assessment());
        return switch (event) {
            case AssessmentPlanned planned
            when assessment == null -> before.with(planned.assessment(), new Planned(planned));
            case AssessmentStarted started
            when assessment == null || assessment instanceof Planned ->
                before.with(started.assessment(), new InProgress(AnswerSheet.empty(started.instruments()), started));
            case AnswersRecorded(var id, var instrument, var answers)
            when assessment instanceof InProgress(var sheet, var started) ->
                before.with(id, new InProgress(sheet.with(instrument.instrument(), answers), started));
            case CompensatingResourceRecorded recorded
            when assessment instanceof InProgress(var sheet, var started) ->
                before.with(recorded.assessment(), new InProgress(sheet.with(recorded), started));
            case CompensatingResourceEnded ended
            when assessment instanceof InProgress(var sheet, var started) ->
                before.with(ended.assessment(), new InProgress(less(sheet, ended), started));
            case CompensatingResourceEnded ended
            when assessment instanceof Completed completed ->
                before.with(ended.assessment(), completed.with(less(completed.sheet(), ended)));
            case AssessmentCompleted completed
            when assessment instanceof InProgress(var sheet, var started) ->
                before.withCompletion(completed.assessment(), new Completed(sheet, started, completed, new Unsigned()));
            // what happens to an assessment after its completion has changed its findings before it tells others
            case NeedIdentified _, NeedRevised _, NeedResolved _
            when assessment instanceof Completed completed ->
                completed.standing() instanceof Unsigned ? before.with(after(before.findings(), event)) : before;
            case NeedIdentified _, NeedRevised _, NeedResolved _ when assessment instanceof EnteredInError -> before;
            case AssessmentEnteredInError(var id, var reason)
            when assessment != null && !(assessment instanceof EnteredInError) ->
                before.withError(id, new EnteredInError(assessment.sheet(), reason));
            case ScoreDriftDetected drift when assessment instanceof Completed -> before.with(drift);
            case CaregiverAssessed caregiver when assessment == null -> before.with(caregiver);
            case AssessmentSigned(var id, var assessor)
            when assessment instanceof Completed completed && completed.isInForce() ->
                before.with(id, completed.in(new Signed(assessor)));
            case AnswerCorrected corrected
            when assessment instanceof Completed completed && completed.isInForce() ->
                before.with(corrected.assessment(), corrected(completed, corrected));
            case AssessmentAmended amended
            when assessment instanceof Completed completed && completed.isInForce() ->
                amended(before, completed, amended);
            case AssessmentSuperseded(var id, var by)
            when assessment instanceof Completed completed -> before.with(id, superseded(completed, by));
            case AssessmentReinstated reinstated
            when assessment instanceof Completed completed
                    && completed.standing() instanceof Superseded(var was, var _) ->
                before.with(reinstated.assessment(), completed.in(was));
            case AssessmentExpired expired
            when assessment instanceof Completed completed && completed.isInForce() ->
                before.with(expired.assessment(), completed.in(new Expired(completed.standing())));
            case AssessmentPlanned _,
                    AssessmentStarted _,
                    AnswersRecorded _,
                    CompensatingResourceRecorded _,
                    CompensatingResourceEnded _,
                    AssessmentCompleted _,
                    AssessmentSigned _,
                    AnswerCorrected _,
                    AssessmentAmended _,
                    AssessmentSuperseded _,
                    AssessmentReinstated _,
                    AssessmentExpired _,
                    ScoreDriftDetected _,
                    CaregiverAssessed _,
                    AssessmentEnteredInError _,
                    NeedIdentified _,
                    NeedRevised _,
                    NeedResolved _ -> throw cannotFollow(event, assessment);
        };
    }

    private static AnswerSheet less(AnswerSheet sheet, CompensatingResourceEnded ended) {
        return sheet.without(ended.code(), ended.resource(), ended.giver());
    }

    private static Completed superseded(Completed completed, String by) {
        Standing was = completed.standing() instanceof Superseded(var before, var _) ? before : completed.standing();
        return completed.in(new Superseded(was, by));
    }

    private static Completed corrected(Completed completed, AnswerCorrected corrected) {
        AnswerSheet sheet = completed.sheet().with(corrected.instrument().instrument(), List.of(corrected.after()));
        return completed.with(sheet).in(new Amended());
    }

    private static Assessments amended(Assessments before, Completed completed, AssessmentAmended amended) {
        String id = amended.assessment();
        AssessmentCompleted result = new AssessmentCompleted(
                id,
                amended.instruments(),
                amended.completedAt(),
                amended.scores(),
                amended.sources(),
                amended.needs(),
                amended.classifications(),
                amended.required());
        return before.with(id, new Completed(completed.sheet(), completed.started(), result, new Amended()))
                .with(before.findings()
                        .replaced(id, new Measures(amended.found(), amended.cleared()), before.completedBefore(id)));
    }

    private static IllegalStateException cannotFollow(AssessmentEvent event, @Nullable Assessment assessment) {
        return new IllegalStateException(event.getClass().getSimpleName() + " of " + event.assessment()
                + " cannot follow "
                + (assessment == null ? "nothing" : assessment.getClass().getSimpleName()));
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
            case AssessmentPlanned _,
                    AssessmentStarted _,
                    AnswersRecorded _,
                    CompensatingResourceRecorded _,
                    CompensatingResourceEnded _,
                    AssessmentCompleted _,
                    AssessmentSigned _,
                    AnswerCorrected _,
                    AssessmentAmended _,
                    AssessmentSuperseded _,
                    AssessmentReinstated _,
                    AssessmentExpired _,
                    ScoreDriftDetected _,
                    CaregiverAssessed _,
                    AssessmentEnteredInError _ -> before;
        };
    }
}
