package org.entrelacs.assessment.assessment.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.entrelacs.assessment.assessment.AnswerSheet;
import org.entrelacs.assessment.assessment.AssessmentCommand.CompleteAssessment;
import org.entrelacs.assessment.assessment.AssessmentCommand.RequiredItem;
import org.entrelacs.assessment.assessment.Disabilities;
import org.entrelacs.assessment.assessment.Disability;
import org.entrelacs.assessment.assessment.PinnedCaseMix;
import org.entrelacs.assessment.assessment.http.PinnedInstruments.Form;
import org.entrelacs.assessment.questionnaire.Answers;
import org.entrelacs.assessment.questionnaire.NeedValues;
import org.entrelacs.assessment.questionnaire.ScoreResult;
import org.entrelacs.assessment.questionnaire.ScoreResult.Computed;
import org.entrelacs.assessment.questionnaire.ScoreResult.NotComputable;
import org.entrelacs.assessment.questionnaire.Scoring;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.Score;

/// Computes what completing an assessment needs and the rules cannot: scores and disabilities of one answer sheet.
@Singleton
class Completion {
    private final PinnedInstruments instruments;
    private final Scoring scoring;

    @Inject
    Completion(PinnedInstruments instruments, Scoring scoring) {
        this.instruments = instruments;
        this.scoring = scoring;
    }

    /// A score that cannot be computed is left out.
    CompleteAssessment of(PersonId person, String assessment, AnswerSheet sheet, Instant at) {
        List<Score> scores = new ArrayList<>();
        List<Disability> disabilities = new ArrayList<>();
        List<RequiredItem> unanswered = new ArrayList<>();
        List<PinnedCaseMix> caseMixes = new ArrayList<>();
        for (Form form : instruments.forms(sheet.instruments())) {
            String instrument = form.pinned().instrument();
            var answers = sheet.answersTo(instrument);
            for (String linkId : Answers.unanswered(form.questionnaire(), answers)) {
                unanswered.add(new RequiredItem(instrument, linkId));
            }
            List<ScoreResult> results = scoring.score(form.questionnaire(), answers);
            for (ScoreResult score : results) {
                switch (score) {
                    case Computed(var code, var value) ->
                        scores.add(new Score(instrument, form.pinned().version(), code, value));
                    case NotComputable _ -> {}
                }
            }
            disabilities.addAll(Disabilities.ofValues(form.needRules(), NeedValues.of(answers, results)));
            if (form.caseMix() != null) {
                caseMixes.add(new PinnedCaseMix(instrument, form.caseMix()));
            }
        }
        return new CompleteAssessment(
                person, assessment, at, sheet.revision(), scores, disabilities, unanswered, caseMixes);
    }
}
