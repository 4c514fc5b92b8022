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
import org.entrelacs.assessment.assessment.http.PinnedInstruments.Form;
import org.entrelacs.assessment.questionnaire.Evaluated;
import org.entrelacs.assessment.questionnaire.NeedValues;
import org.entrelacs.assessment.questionnaire.ScoreResult;
import org.entrelacs.assessment.questionnaire.ScoreResult.Classified;
import org.entrelacs.assessment.questionnaire.ScoreResult.Computed;
import org.entrelacs.assessment.questionnaire.ScoreResult.NotComputable;
import org.entrelacs.assessment.questionnaire.ScoreResult.Stated;
import org.entrelacs.assessment.questionnaire.Scoring;
import org.entrelacs.contract.Classification;
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

    /// What cannot be computed is left out, and so is what is neither number nor class.
    CompleteAssessment of(PersonId person, String assessment, AnswerSheet sheet, Instant at) {
        List<Score> scores = new ArrayList<>();
        List<Disability> disabilities = new ArrayList<>();
        List<RequiredItem> unanswered = new ArrayList<>();
        List<Classification> classifications = new ArrayList<>();
        List<Form> forms = instruments.forms(sheet.instruments());
        for (Form form : forms) {
            String instrument = form.pinned().instrument();
            String version = form.pinned().version();
            Evaluated evaluated = scoring.evaluate(form.questionnaire(), sheet.answersTo(instrument));
            evaluated.unanswered().forEach(linkId -> unanswered.add(new RequiredItem(instrument, linkId)));
            for (ScoreResult result : evaluated.results()) {
                switch (result) {
                    case Computed(var code, var value) -> scores.add(new Score(instrument, version, code, value));
                    case Classified(var code, var system, var value) ->
                        classifications.add(new Classification(instrument, version, code, system, value));
                    case Stated _, NotComputable _ -> {}
                }
            }
            disabilities.addAll(Disabilities.ofValues(form.needRules(), NeedValues.of(evaluated)));
        }
        return new CompleteAssessment(
                person,
                assessment,
                at,
                sheet.revision(),
                scores,
                disabilities,
                unanswered,
                PinnedInstruments.caseMixes(forms),
                classifications);
    }
}
