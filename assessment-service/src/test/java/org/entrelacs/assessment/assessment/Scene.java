package org.entrelacs.assessment.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import org.entrelacs.assessment.assessment.AssessmentCommand.CompleteAssessment;
import org.entrelacs.assessment.assessment.AssessmentCommand.StartAssessment;
import org.entrelacs.contract.AnswerSource;
import org.entrelacs.contract.AssessedNeed;
import org.entrelacs.contract.NeedDimension;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.Score;
import org.entrelacs.contract.Severity;
import org.entrelacs.contract.assessment.AssessmentEvent.Answer;
import org.entrelacs.contract.assessment.AssessmentEvent.AnswerType;
import org.entrelacs.contract.assessment.AssessmentEvent.AnswersRecorded;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentCompleted;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentReinstated;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentStarted;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentTerms;
import org.entrelacs.contract.assessment.AssessmentEvent.InstrumentVersion;
import org.entrelacs.contract.assessment.AssessmentEvent.MinimalChange;
import org.entrelacs.contract.assessment.AssessmentEvent.NeedIdentified;
import org.entrelacs.contract.assessment.AssessmentEvent.NeedRevised;
import org.entrelacs.log.Uuid5;

/// One person, one grid, a few answers.
final class Scene {
    static final PersonId PERSON = new PersonId("p-1");
    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    static final InstrumentVersion GRID = new InstrumentVersion("grid", "1");
    static final InstrumentVersion BASELINE = new InstrumentVersion("baseline", "3");
    static final String ASSESSOR = "assessor-1";
    static final AssessmentTerms TERMS =
            new AssessmentTerms(Period.ofMonths(12), List.of(new MinimalChange("grid", "gir", BigDecimal.ONE)));
    static final Answer WASHING = answer("washing", "C", AnswerSource.OBSERVED);
    static final Answer EATING = answer("eating", "A", AnswerSource.REPORTED);
    static final Score GIR_4 = new Score("grid", "1", "gir", BigDecimal.valueOf(4));

    private Scene() {}

    static AssessmentStarted started(String id) {
        return new AssessmentStarted(id, List.of(GRID, BASELINE), ASSESSOR, TERMS, null);
    }

    static StartAssessment start(String id) {
        return start(id, ASSESSOR);
    }

    static StartAssessment start(String id, String assessor) {
        return new StartAssessment(id, List.of(GRID, BASELINE), List.of(), assessor, TERMS, List.of());
    }

    static AssessmentReinstated reinstated(String id, AssessedNeed... needs) {
        return new AssessmentReinstated(
                id, List.of(GRID, BASELINE), NOON, NOON, List.of(GIR_4), List.of(), List.of(needs), null, null);
    }

    static AnswerSheet sheet(Assessments assessments, String id) {
        return Objects.requireNonNull(assessments.byId().get(id)).sheet();
    }

    static Answer answer(String linkId, String code, AnswerSource source) {
        return new Answer(linkId, AnswerType.CODE, new PersonalText(code), source);
    }

    static AnswersRecorded answered(String id, Answer... answers) {
        return new AnswersRecorded(id, GRID, List.of(answers));
    }

    static Disability washing(int qualifier) {
        return new Disability("d510", NeedDimension.FUNCTIONAL, qualifier);
    }

    static CompleteAssessment complete(String id, int computedFrom, Disability... disabilities) {
        return new CompleteAssessment(
                PERSON, id, NOON, computedFrom, List.of(GIR_4), List.of(disabilities), List.of(), List.of(), List.of());
    }

    static AssessmentCompleted completed(String id, List<AnswerSource> sources, AssessedNeed... needs) {
        return new AssessmentCompleted(id, List.of(GRID, BASELINE), NOON, List.of(GIR_4), sources, List.of(needs));
    }

    static AssessedNeed need(String code, int disability, int resource) {
        return new AssessedNeed(
                needId(code),
                code,
                NeedDimension.FUNCTIONAL,
                Severity.ofQualifier(disability),
                disability,
                resource,
                disability - resource);
    }

    static String needId(String code) {
        return Uuid5.of(Uuid5.ENTRELACS, "need", "p-1", code).toString();
    }

    static NeedIdentified identified(String id, AssessedNeed need) {
        return new NeedIdentified(
                id,
                need.need(),
                need.code(),
                need.dimension(),
                need.severity(),
                need.disability(),
                need.resource(),
                need.unmet());
    }

    static NeedRevised revised(String id, AssessedNeed need) {
        return new NeedRevised(
                id,
                need.need(),
                need.code(),
                need.dimension(),
                need.severity(),
                need.disability(),
                need.resource(),
                need.unmet());
    }
}
