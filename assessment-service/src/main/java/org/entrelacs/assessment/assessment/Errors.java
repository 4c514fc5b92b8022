package org.entrelacs.assessment.assessment;

import static org.entrelacs.log.Verdict.accept;
import static org.entrelacs.log.Verdict.refuse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entrelacs.assessment.assessment.AssessmentCommand.EnterInError;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AssessmentIsInError;
import org.entrelacs.assessment.assessment.AssessmentRefusal.NoSuchAssessment;
import org.entrelacs.assessment.assessment.Assessments.Assessment;
import org.entrelacs.assessment.assessment.Assessments.Assessment.Completed;
import org.entrelacs.assessment.assessment.Assessments.Assessment.EnteredInError;
import org.entrelacs.assessment.assessment.Assessments.Assessment.InProgress;
import org.entrelacs.assessment.assessment.Assessments.Assessment.Planned;
import org.entrelacs.contract.assessment.AssessmentEvent;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentCompleted;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentEnteredInError;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentReinstated;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentSuperseded;
import org.entrelacs.log.Verdict;
import org.jspecify.annotations.Nullable;

/// An assessment that should not have been. What it had taken the place of counts again.
final class Errors {
    private Errors() {}

    static Verdict<AssessmentEvent, AssessmentRefusal> enter(
            EnterInError error, @Nullable Assessment assessment, Assessments before) {
        return switch (assessment) {
            case null -> refuse(new NoSuchAssessment(error.assessment()));
            case EnteredInError _ -> refuse(new AssessmentIsInError(error.assessment()));
            case Planned _, InProgress _, Completed _ -> accept(entered(error, before));
        };
    }

    private static List<AssessmentEvent> entered(EnterInError error, Assessments before) {
        List<AssessmentEvent> events = new ArrayList<>();
        events.add(new AssessmentEnteredInError(error.assessment(), error.reason()));
        Assessments after = AssessmentHistory.after(before, events.getFirst());
        events.addAll(NeedChanges.corrected(error.assessment(), before.findings(), after.findings()));
        for (String id : after.completions()) {
            after.completed(id)
                    .filter(one -> isSupersededBy(error.assessment(), one))
                    .ifPresent(one -> events.add(instead(one, after, error.at())));
        }
        return events;
    }

    private static boolean isSupersededBy(String by, Completed completed) {
        return completed.standing() instanceof Standing.Superseded(var _, var later) && later.equals(by);
    }

    /// A later one may have taken the place of both.
    private static AssessmentEvent instead(Completed completed, Assessments after, Instant at) {
        AssessmentCompleted result = completed.result();
        int place = after.completions().indexOf(result.assessment());
        Optional<String> other = after
                .completions()
                .subList(place + 1, after.completions().size())
                .stream()
                .filter(id -> after.completed(id)
                        .filter(later -> later.covers(completed))
                        .isPresent())
                .findFirst();
        return other.<AssessmentEvent>map(by -> new AssessmentSuperseded(result.assessment(), by))
                .orElseGet(() -> new AssessmentReinstated(
                        result.assessment(),
                        result.instruments(),
                        result.completedAt(),
                        at,
                        result.scores(),
                        result.sources(),
                        after.needs(),
                        result.classifications(),
                        result.required()));
    }
}
