package org.entrelacs.assessment.assessment.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entrelacs.assessment.assessment.AssessmentRefusal;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AnswersChanged;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AssessedByAnother;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AssessmentAlreadyPlanned;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AssessmentAlreadyStarted;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AssessmentIsCompleted;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AssessmentIsExpired;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AssessmentIsInError;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AssessmentIsSigned;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AssessmentIsSuperseded;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AssessmentNotCompleted;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AssessmentNotStarted;
import org.entrelacs.assessment.assessment.AssessmentRefusal.InstrumentNamedTwice;
import org.entrelacs.assessment.assessment.AssessmentRefusal.InstrumentNotInAssessment;
import org.entrelacs.assessment.assessment.AssessmentRefusal.InstrumentNotPublished;
import org.entrelacs.assessment.assessment.AssessmentRefusal.NoSuchAssessment;
import org.entrelacs.assessment.assessment.AssessmentRefusal.NoSuchResource;
import org.entrelacs.assessment.assessment.AssessmentRefusal.NothingToCorrect;
import org.entrelacs.assessment.assessment.AssessmentRefusal.QuestionsNotAsked;
import org.entrelacs.assessment.assessment.AssessmentRefusal.RequiredItemsUnanswered;
import org.entrelacs.edge.Problem;
import org.entrelacs.edge.Problem.FieldError;
import org.entrelacs.fhir.Fault;

final class AssessmentProblems {
    static final Problem NO_SUCH_ASSESSMENT = Problem.notFound("no-such-assessment", "There is no such assessment.");

    private AssessmentProblems() {}

    static Problem of(AssessmentRefusal refusal) {
        return switch (refusal) {
            case NoSuchAssessment _ -> NO_SUCH_ASSESSMENT;
            case AssessmentAlreadyPlanned(var assessment) ->
                Problem.conflict(
                        "assessment-already-planned", "The assessment is planned.", Map.of("assessment", assessment));
            case AssessmentNotStarted(var assessment) ->
                Problem.conflict(
                        "assessment-not-started",
                        "The assessment is planned; start it first.",
                        Map.of("assessment", assessment));
            case AssessmentNotCompleted(var assessment) ->
                Problem.conflict(
                        "assessment-not-completed",
                        "The assessment is not completed yet.",
                        Map.of("assessment", assessment));
            case AssessmentIsSuperseded(var assessment, var by) ->
                Problem.conflict(
                        "assessment-is-superseded",
                        "A later assessment counts instead.",
                        both("assessment", assessment, "by", by));
            case AssessmentIsExpired(var assessment, var expiredAt) ->
                Problem.conflict(
                        "assessment-is-expired",
                        "The assessment is too old; assess anew.",
                        both("assessment", assessment, "expiredAt", expiredAt));
            case AssessmentIsSigned(var assessment) ->
                Problem.conflict("assessment-is-signed", "The assessment is signed.", Map.of("assessment", assessment));
            case AssessedByAnother(var assessor) ->
                Problem.conflict(
                        "assessed-by-another", "Who did an assessment signs it.", Map.of("assessor", assessor));
            case NothingToCorrect _ ->
                Problem.conflict("nothing-to-correct", "The answers stand there as they are given.", Map.of());
            case NoSuchResource(var code) ->
                Problem.conflict("no-such-resource", "The assessment holds no such resource.", Map.of("code", code));
            case AssessmentAlreadyStarted(var assessment) ->
                Problem.conflict(
                        "assessment-already-started", "The assessment has started.", Map.of("assessment", assessment));
            case InstrumentNamedTwice(var instrument) ->
                Problem.conflict(
                        "instrument-named-twice",
                        "An assessment pins one version of an instrument.",
                        Map.of("instrument", instrument));
            case InstrumentNotPublished(var instrument, var version) ->
                Problem.conflict(
                        "instrument-not-published",
                        "An assessment starts with published instruments.",
                        both("instrument", instrument, "version", version));
            case InstrumentNotInAssessment(var instrument, var instruments) ->
                Problem.conflict(
                        "instrument-not-in-assessment",
                        "The assessment does not use this instrument.",
                        both("instrument", instrument, "instruments", instruments));
            case QuestionsNotAsked(var instrument, var linkIds) ->
                Problem.conflict(
                        "questions-not-asked",
                        "The other answers leave these questions out, so they take no answer.",
                        both("instrument", instrument, "linkIds", linkIds));
            case AssessmentIsCompleted(var assessment) ->
                Problem.conflict(
                        "assessment-is-completed", "The assessment is completed.", Map.of("assessment", assessment));
            case AssessmentIsInError(var assessment) ->
                Problem.conflict(
                        "assessment-is-in-error",
                        "The assessment was entered in error.",
                        Map.of("assessment", assessment));
            case RequiredItemsUnanswered(var items) ->
                Problem.conflict(
                        "required-items-unanswered",
                        "Every required item needs an answer, be it not-assessable.",
                        Map.of("missing", items));
            case AnswersChanged(var computedFrom, var revision) ->
                Problem.conflict(
                        "answers-changed",
                        "Answers kept changing while scores were computed; complete again.",
                        both("computedFrom", computedFrom, "revision", revision));
        };
    }

    /// @param parent member of the body that the faults are about; empty for the body itself
    static Problem invalid(String parent, List<Fault> faults) {
        return Problem.invalid(faults.stream()
                .map(fault -> new FieldError(parent + fault.path(), fault.reason()))
                .toList());
    }

    private static Map<String, Object> both(String one, Object first, String other, Object second) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(one, first);
        members.put(other, second);
        return members;
    }
}
