package org.entrelacs.assessment.assessment;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entrelacs.assessment.assessment.AssessmentCommand.CompleteAssessment;
import org.entrelacs.assessment.assessment.Assessments.Assessment.Completed;
import org.entrelacs.contract.AssessedNeed;
import org.entrelacs.contract.Score;
import org.entrelacs.contract.assessment.AssessmentEvent;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentCompleted;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentSuperseded;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentTerms;
import org.entrelacs.contract.assessment.AssessmentEvent.MinimalChange;
import org.entrelacs.contract.assessment.AssessmentEvent.ScoreDriftDetected;

/// What a completion means for the assessments before it.
final class Completions {
    /// Nobody is thought to change in this time as much as two assessors may differ.
    private static final Duration SHORT_TIME = Duration.ofDays(30);

    private Completions() {}

    static AssessmentCompleted event(CompleteAssessment complete, AnswerSheet sheet, List<AssessedNeed> needs) {
        return new AssessmentCompleted(
                complete.assessment(),
                sheet.instruments(),
                complete.completedAt(),
                complete.scores(),
                sheet.sources(),
                needs,
                complete.classifications().isEmpty() ? null : complete.classifications(),
                CaseMix.required(complete.caseMixes(), complete.scores(), needs).orElse(null));
    }

    /// The sheet with those resources only that can be relied on.
    static AnswerSheet relied(AnswerSheet sheet, CompleteAssessment complete, Assessments before) {
        LocalDate day = complete.completedAt().atOffset(ZoneOffset.UTC).toLocalDate();
        return sheet.relyingOn(day, before.strained());
    }

    /// @param completed the later one
    static List<AssessmentEvent> superseded(Completed completed, Assessments before) {
        List<AssessmentEvent> events = new ArrayList<>();
        for (String id : before.completions()) {
            before.completed(id)
                    .filter(earlier -> !(earlier.standing() instanceof Standing.Superseded))
                    .filter(completed::covers)
                    .ifPresent(_ -> events.add(
                            new AssessmentSuperseded(id, completed.result().assessment())));
        }
        return events;
    }

    /// Each score is compared with that of the last other assessor.
    static List<AssessmentEvent> drifts(Completed completed, Assessments before) {
        AssessmentTerms terms = completed.started().terms();
        if (terms == null || completed.assessor().isEmpty()) {
            return List.of();
        }
        List<AssessmentEvent> events = new ArrayList<>();
        for (MinimalChange minimal : terms.minimalChanges()) {
            drift(minimal, completed, before).ifPresent(events::add);
        }
        return events;
    }

    private static Optional<ScoreDriftDetected> drift(MinimalChange minimal, Completed completed, Assessments before) {
        return before.completions().reversed().stream()
                .flatMap(id -> before.completed(id).stream())
                .filter(earlier -> isByAnother(earlier, completed) && isClose(earlier, completed))
                .filter(earlier -> score(minimal, earlier).isPresent())
                .findFirst()
                .flatMap(earlier -> drift(minimal, completed, earlier));
    }

    private static Optional<ScoreDriftDetected> drift(MinimalChange minimal, Completed completed, Completed earlier) {
        Score then = score(minimal, earlier).orElseThrow();
        return score(minimal, completed)
                .filter(now -> now.value().subtract(then.value()).abs().compareTo(minimal.value()) > 0)
                .map(now -> new ScoreDriftDetected(
                        completed.result().assessment(),
                        completed.assessor(),
                        earlier.result().assessment(),
                        earlier.assessor(),
                        minimal.instrument(),
                        minimal.code(),
                        now.value(),
                        then.value(),
                        minimal.value()));
    }

    private static boolean isByAnother(Completed earlier, Completed completed) {
        return !earlier.assessor().isEmpty() && !earlier.assessor().equals(completed.assessor());
    }

    private static boolean isClose(Completed earlier, Completed completed) {
        Duration between = Duration.between(
                        earlier.result().completedAt(), completed.result().completedAt())
                .abs();
        return between.compareTo(SHORT_TIME) <= 0;
    }

    private static Optional<Score> score(MinimalChange minimal, Completed of) {
        return of.result().scores().stream()
                .filter(score -> score.instrument().equals(minimal.instrument())
                        && score.code().equals(minimal.code()))
                .findFirst();
    }
}
