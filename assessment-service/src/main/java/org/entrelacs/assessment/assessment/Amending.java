package org.entrelacs.assessment.assessment;

import static org.entrelacs.log.Verdict.accept;
import static org.entrelacs.log.Verdict.refuse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.entrelacs.assessment.assessment.AssessmentCommand.CorrectAnswers;
import org.entrelacs.assessment.assessment.AssessmentCommand.EndCompensatingResource;
import org.entrelacs.assessment.assessment.AssessmentCommand.PassLastDay;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AnswersChanged;
import org.entrelacs.assessment.assessment.AssessmentRefusal.InstrumentNotInAssessment;
import org.entrelacs.assessment.assessment.AssessmentRefusal.NoSuchResource;
import org.entrelacs.assessment.assessment.AssessmentRefusal.NothingToCorrect;
import org.entrelacs.assessment.assessment.AssessmentRefusal.QuestionsNotAsked;
import org.entrelacs.assessment.assessment.AssessmentRefusal.RequiredItemsUnanswered;
import org.entrelacs.assessment.assessment.Assessments.Assessment.Completed;
import org.entrelacs.contract.AssessedNeed;
import org.entrelacs.contract.RequiredHours;
import org.entrelacs.contract.assessment.AssessmentEvent;
import org.entrelacs.contract.assessment.AssessmentEvent.AmendmentReason;
import org.entrelacs.contract.assessment.AssessmentEvent.Answer;
import org.entrelacs.contract.assessment.AssessmentEvent.AnswerCorrected;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentAmended;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentCompleted;
import org.entrelacs.contract.assessment.AssessmentEvent.CompensatingResourceEnded;
import org.entrelacs.contract.assessment.AssessmentEvent.InstrumentVersion;
import org.entrelacs.log.Verdict;

/// What changes in a completed assessment, and what follows from it anew.
final class Amending {
    private Amending() {}

    static Verdict<AssessmentEvent, AssessmentRefusal> correct(
            CorrectAnswers correct, Completed completed, Assessments before) {
        AnswerSheet sheet = completed.sheet();
        Optional<InstrumentVersion> pinned = sheet.instruments().stream()
                .filter(one -> one.instrument().equals(correct.instrument()))
                .findFirst();
        if (pinned.isEmpty()) {
            return refuse(new InstrumentNotInAssessment(
                    correct.instrument(),
                    sheet.instruments().stream()
                            .map(InstrumentVersion::instrument)
                            .toList()));
        }
        var recomputed = correct.recomputed();
        if (recomputed.computedFrom() != sheet.revision() + 1) {
            return refuse(new AnswersChanged(recomputed.computedFrom() - 1, sheet.revision()));
        }
        if (!correct.unasked().isEmpty()) {
            return refuse(new QuestionsNotAsked(correct.instrument(), correct.unasked()));
        }
        if (!recomputed.unanswered().isEmpty()) {
            return refuse(new RequiredItemsUnanswered(recomputed.unanswered()));
        }
        List<AssessmentEvent> events = corrections(correct, pinned.get(), sheet);
        if (events.isEmpty()) {
            return refuse(new NothingToCorrect());
        }
        AnswerSheet after = sheet.with(correct.instrument(), correct.answers());
        AssessmentCompleted now = Completions.event(recomputed, after, List.of());
        Measures measures = NeedChanges.measured(recomputed, Completions.relied(after, recomputed, before));
        events.addAll(amended(
                completed.result(),
                now,
                measures,
                needs -> CaseMix.required(recomputed.caseMixes(), recomputed.scores(), needs),
                AmendmentReason.ANSWER_CORRECTED,
                correct.at(),
                before));
        return accept(events);
    }

    private static List<AssessmentEvent> corrections(
            CorrectAnswers correct, InstrumentVersion pinned, AnswerSheet sheet) {
        List<AssessmentEvent> events = new ArrayList<>();
        var old = sheet.answersTo(correct.instrument());
        for (Answer answer : correct.answers()) {
            Answer was = old.get(answer.linkId());
            if (!answer.equals(was)) {
                events.add(new AnswerCorrected(
                        correct.assessment(), pinned, was, answer, correct.reason(), correct.correctedBy()));
            }
        }
        return events;
    }

    /// While the assessment goes on, the sheet changes; afterwards what followed from it, too.
    static Verdict<AssessmentEvent, AssessmentRefusal> end(
            EndCompensatingResource end, AnswerSheet sheet, Assessments before) {
        if (sheet.resource(end.code(), end.resource(), end.giver()).isEmpty()) {
            return refuse(new NoSuchResource(end.code()));
        }
        var ended = new CompensatingResourceEnded(
                end.assessment(), end.code(), end.resource(), end.giver(), end.endedOn(), end.reason());
        return accept(
                withAmendment(List.of(ended), end.assessment(), AmendmentReason.RESOURCE_ENDED, end.at(), before));
    }

    static Verdict<AssessmentEvent, AssessmentRefusal> pass(PassLastDay pass, Completed completed, Assessments before) {
        LocalDate today = pass.at().atOffset(ZoneOffset.UTC).toLocalDate();
        List<AssessmentEvent> ended = new ArrayList<>();
        for (var resource : completed.sheet().resources()) {
            LocalDate until = resource.until();
            if (until != null && until.isBefore(today)) {
                ended.add(new CompensatingResourceEnded(
                        pass.assessment(),
                        resource.code(),
                        resource.resource(),
                        AnswerSheet.giver(resource),
                        until,
                        null));
            }
        }
        return accept(withAmendment(ended, pass.assessment(), AmendmentReason.RESOURCE_ENDED, pass.at(), before));
    }

    /// @param changes of resources; those of an assessment that is not in force change nothing
    ///     else
    static List<AssessmentEvent> withAmendment(
            List<? extends AssessmentEvent> changes,
            String assessment,
            AmendmentReason because,
            Instant at,
            Assessments before) {
        Assessments changed = before;
        for (AssessmentEvent change : changes) {
            changed = AssessmentHistory.after(changed, change);
        }
        List<AssessmentEvent> events = new ArrayList<>(changes);
        Optional<Completed> completed = changed.completed(assessment).filter(one -> one.isInForce());
        if (completed.isPresent()) {
            AssessmentCompleted result = completed.get().result();
            LocalDate day = result.completedAt().atOffset(ZoneOffset.UTC).toLocalDate();
            AnswerSheet relied = completed.get().sheet().relyingOn(day, changed.strained());
            Measures measures = NeedChanges.compensated(before.findings().of(assessment), relied);
            events.addAll(amended(
                    result, result, measures, needs -> CaseMix.required(completed.get(), needs), because, at, before));
        }
        return events;
    }

    /// Nothing when no score, class or need is otherwise than before.
    ///
    /// @param now without needs and required hours, which follow from the measures
    /// @param hours that these needs require
    private static List<AssessmentEvent> amended(
            AssessmentCompleted was,
            AssessmentCompleted now,
            Measures measures,
            Function<List<AssessedNeed>, Optional<RequiredHours>> hours,
            AmendmentReason because,
            Instant at,
            Assessments before) {
        String assessment = was.assessment();
        Findings findings = before.findings().replaced(assessment, measures, before.completedBefore(assessment));
        if (findings.equals(before.findings()) && isTheSame(was, now)) {
            return List.of();
        }
        List<AssessmentEvent> events = new ArrayList<>();
        events.add(new AssessmentAmended(
                assessment,
                because,
                now.instruments(),
                now.completedAt(),
                at,
                now.scores(),
                now.sources(),
                findings.needs(),
                measures.found(),
                measures.cleared(),
                now.classifications(),
                hours.apply(findings.needs()).orElse(null)));
        events.addAll(NeedChanges.corrected(assessment, before.findings(), findings));
        return events;
    }

    private static boolean isTheSame(AssessmentCompleted was, AssessmentCompleted now) {
        return was.scores().equals(now.scores())
                && was.sources().equals(now.sources())
                && Objects.equals(was.classifications(), now.classifications());
    }
}
