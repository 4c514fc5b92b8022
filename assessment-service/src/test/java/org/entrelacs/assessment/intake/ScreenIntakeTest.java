package org.entrelacs.assessment.intake;

import static org.entrelacs.contract.assessment.IntakeEvent.ScreeningAnswer.NO;
import static org.entrelacs.contract.assessment.IntakeEvent.ScreeningAnswer.UNKNOWN;
import static org.entrelacs.contract.assessment.IntakeEvent.ScreeningAnswer.YES;
import static org.entrelacs.contract.assessment.IntakeEvent.ScreeningOutcome.AT_RISK;
import static org.entrelacs.contract.assessment.IntakeEvent.ScreeningOutcome.NOT_AT_RISK;
import static org.entrelacs.contract.assessment.IntakeEvent.ScreeningOutcome.UNCLEAR;
import static org.entrelacs.contract.assessment.IntakeEvent.ScreeningQuestion.FELL_IN_SIX_MONTHS;
import static org.entrelacs.contract.assessment.IntakeEvent.ScreeningQuestion.GETS_LOST;
import static org.entrelacs.contract.assessment.IntakeEvent.ScreeningQuestion.LIVES_ALONE;
import static org.entrelacs.log.DeciderSpec.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.entrelacs.assessment.intake.IntakeCommand.ReceiveIntake;
import org.entrelacs.assessment.intake.IntakeCommand.ScreenIntake;
import org.entrelacs.assessment.intake.IntakeRefusal.NoSuchIntake;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeReason;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeScreened;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeSource;
import org.entrelacs.contract.assessment.IntakeEvent.Screened;
import org.entrelacs.contract.assessment.IntakeEvent.ScreeningQuestion;
import org.junit.jupiter.api.Test;

class ScreenIntakeTest {
    private final IntakeDecider decider = new IntakeDecider();

    @Test
    void from_three_points_on_a_person_is_at_risk() {
        var screened = screen(yes(GETS_LOST), yes(LIVES_ALONE));
        assertEquals(3, screened.points());
        assertEquals(AT_RISK, screened.outcome());
    }

    @Test
    void below_three_points_with_everything_else_denied_a_person_is_not() {
        var answers = new ArrayList<>(allNo(Set.of(GETS_LOST)));
        answers.add(yes(GETS_LOST));
        var screened = screen(answers.toArray(Screened[]::new));
        assertEquals(2, screened.points());
        assertEquals(NOT_AT_RISK, screened.outcome());
    }

    @Test
    void what_is_unknown_is_never_taken_for_a_no() {
        var answers = new ArrayList<>(allNo(Set.of(GETS_LOST, FELL_IN_SIX_MONTHS)));
        answers.add(yes(GETS_LOST));
        answers.add(new Screened(FELL_IN_SIX_MONTHS, UNKNOWN));
        assertEquals(UNCLEAR, screen(answers.toArray(Screened[]::new)).outcome());
    }

    @Test
    void a_question_without_an_answer_is_unknown() {
        var screened = screen(yes(GETS_LOST));
        assertEquals(UNCLEAR, screened.outcome());
        assertEquals(ScreeningQuestion.values().length, screened.answers().size());
    }

    @Test
    void an_intake_that_nobody_received_is_not_screened() {
        given(decider).when(new ScreenIntake("i1", List.of(yes(GETS_LOST)))).thenRefused(new NoSuchIntake("i1"));
    }

    private IntakeScreened screen(Screened... answers) {
        var events = given(decider)
                .and(new ReceiveIntake(
                        "i1",
                        IntakeSource.SELF,
                        IntakeReason.ISOLATION,
                        80,
                        "75114",
                        new PersonalText("alone since spring"),
                        ServedTerritories.EVERYWHERE))
                .when(new ScreenIntake("i1", List.of(answers)))
                .events();
        return (IntakeScreened) events.getFirst();
    }

    private static Screened yes(ScreeningQuestion question) {
        return new Screened(question, YES);
    }

    private static List<Screened> allNo(Set<ScreeningQuestion> but) {
        return Arrays.stream(ScreeningQuestion.values())
                .filter(question -> !but.contains(question))
                .map(question -> new Screened(question, NO))
                .toList();
    }
}
