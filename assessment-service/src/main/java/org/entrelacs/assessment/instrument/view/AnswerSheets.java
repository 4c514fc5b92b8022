package org.entrelacs.assessment.instrument.view;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.entrelacs.contract.assessment.AssessmentEvent;
import org.entrelacs.contract.assessment.AssessmentEvent.Answer;
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
import org.entrelacs.contract.assessment.AssessmentEvent.InstrumentVersion;
import org.entrelacs.contract.assessment.AssessmentEvent.NeedIdentified;
import org.entrelacs.contract.assessment.AssessmentEvent.NeedResolved;
import org.entrelacs.contract.assessment.AssessmentEvent.NeedRevised;
import org.entrelacs.contract.assessment.AssessmentEvent.ScoreDriftDetected;
import org.entrelacs.log.Projection;
import org.entrelacs.log.Recorded;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// What was answered in every assessment, by person and assessment, so that edited need rules can be
/// tried on the past. An assessment entered in error is gone.
public final class AnswerSheets implements Projection {
    private final ConcurrentNavigableMap<String, Sheet> rows = new ConcurrentSkipListMap<>();

    /// @param answers by instrument and link id, the last for each question
    record Sheet(
            String person,
            String assessment,
            List<InstrumentVersion> instruments,
            PMap<String, PMap<String, Answer>> answers,
            boolean completed) {

        String key() {
            return key(person, assessment);
        }

        static String key(String person, String assessment) {
            return person + "/" + assessment;
        }

        PMap<String, Answer> answersTo(String instrument) {
            return answers.getOrDefault(instrument, HashTreePMap.empty());
        }

        private Sheet with(String instrument, List<Answer> more) {
            PMap<String, Answer> after = answersTo(instrument);
            for (Answer answer : more) {
                after = after.plus(answer.linkId(), answer);
            }
            return new Sheet(person, assessment, instruments, answers.plus(instrument, after), completed);
        }

        private Sheet complete() {
            return new Sheet(person, assessment, instruments, answers, true);
        }
    }

    @Override
    public String name() {
        return "answer-sheets";
    }

    @Override
    public Set<Class<?>> events() {
        return Set.of(AssessmentEvent.class);
    }

    @Override
    public void apply(Recorded<?> recorded) {
        if (recorded.event() instanceof AssessmentEvent event) {
            String person = recorded.stream().key();
            rows.compute(Sheet.key(person, event.assessment()), (_, row) -> after(row, person, event));
        }
    }

    private static @Nullable Sheet after(@Nullable Sheet row, String person, AssessmentEvent event) {
        return switch (event) {
            case AssessmentStarted started ->
                new Sheet(person, started.assessment(), started.instruments(), HashTreePMap.empty(), false);
            case AnswersRecorded(var _, var instrument, var answers) ->
                row == null ? null : row.with(instrument.instrument(), answers);
            case AnswerCorrected corrected ->
                row == null ? null : row.with(corrected.instrument().instrument(), List.of(corrected.after()));
            case AssessmentCompleted _ -> row == null ? null : row.complete();
            case AssessmentEnteredInError _ -> null;
            case AssessmentPlanned _,
                    CompensatingResourceRecorded _,
                    CompensatingResourceEnded _,
                    AssessmentSigned _,
                    AssessmentAmended _,
                    AssessmentSuperseded _,
                    AssessmentReinstated _,
                    AssessmentExpired _,
                    ScoreDriftDetected _,
                    CaregiverAssessed _,
                    NeedIdentified _,
                    NeedRevised _,
                    NeedResolved _ -> row;
        };
    }

    /// Those completed with that version, in the order of their keys.
    Stream<Sheet> completedWith(InstrumentVersion pinned) {
        return rows.values().stream()
                .filter(sheet -> sheet.completed() && sheet.instruments().contains(pinned));
    }
}
