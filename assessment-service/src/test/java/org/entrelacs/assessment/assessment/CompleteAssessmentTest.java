package org.entrelacs.assessment.assessment;

import static org.entrelacs.assessment.assessment.Scene.EATING;
import static org.entrelacs.assessment.assessment.Scene.GIR_4;
import static org.entrelacs.assessment.assessment.Scene.NOON;
import static org.entrelacs.assessment.assessment.Scene.PERSON;
import static org.entrelacs.assessment.assessment.Scene.WASHING;
import static org.entrelacs.assessment.assessment.Scene.answered;
import static org.entrelacs.assessment.assessment.Scene.complete;
import static org.entrelacs.assessment.assessment.Scene.completed;
import static org.entrelacs.assessment.assessment.Scene.identified;
import static org.entrelacs.assessment.assessment.Scene.need;
import static org.entrelacs.assessment.assessment.Scene.needId;
import static org.entrelacs.assessment.assessment.Scene.revised;
import static org.entrelacs.assessment.assessment.Scene.start;
import static org.entrelacs.assessment.assessment.Scene.started;
import static org.entrelacs.assessment.assessment.Scene.washing;
import static org.entrelacs.contract.AnswerSource.OBSERVED;
import static org.entrelacs.contract.AnswerSource.REPORTED;
import static org.entrelacs.contract.assessment.AssessmentEvent.CompensatingResource.EQUIPMENT;
import static org.entrelacs.contract.assessment.AssessmentEvent.CompensatingResource.INFORMAL_CAREGIVER;
import static org.entrelacs.contract.assessment.AssessmentEvent.Stability.STABLE;
import static org.entrelacs.contract.assessment.AssessmentEvent.Stability.UNKNOWN;
import static org.entrelacs.contract.assessment.AssessmentEvent.Stability.UNSTABLE;
import static org.entrelacs.log.DeciderSpec.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import org.entrelacs.assessment.assessment.AssessmentCommand.CompleteAssessment;
import org.entrelacs.assessment.assessment.AssessmentCommand.EnterInError;
import org.entrelacs.assessment.assessment.AssessmentCommand.RequiredItem;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AnswersChanged;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AssessmentIsCompleted;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AssessmentIsInError;
import org.entrelacs.assessment.assessment.AssessmentRefusal.NoSuchAssessment;
import org.entrelacs.assessment.assessment.AssessmentRefusal.RequiredItemsUnanswered;
import org.entrelacs.contract.Classification;
import org.entrelacs.contract.NeedDimension;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.RequiredHours;
import org.entrelacs.contract.RequiredHours.NeedHours;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentCompleted;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentSuperseded;
import org.entrelacs.contract.assessment.AssessmentEvent.CompensatingResourceRecorded;
import org.entrelacs.contract.assessment.AssessmentEvent.NeedResolved;
import org.entrelacs.contract.assessment.AssessmentEvent.PinnedCaseMix;
import org.entrelacs.contract.assessment.InstrumentEvent.CaseMixTable;
import org.entrelacs.contract.assessment.InstrumentEvent.NeedCeiling;
import org.junit.jupiter.api.Test;

class CompleteAssessmentTest {
    private final AssessmentDecider decider = new AssessmentDecider();

    @Test
    void an_assessment_is_completed_with_its_scores_sources_and_needs() {
        given(decider, started("a1"), answered("a1", EATING, WASHING))
                .when(complete("a1", 1, washing(4)))
                .then(
                        completed("a1", List.of(OBSERVED, REPORTED), need("d510", 4, 0)),
                        identified("a1", need("d510", 4, 0)));
    }

    @Test
    void classes_that_were_computed_are_told_beside_the_required_hours() {
        var risk = List.of(new Classification("grid", "1", "risk", "urn:test:risk", "at-risk"));
        var ofWashing = List.of(new NeedCeiling("d510", Duration.ofMinutes(70)));
        var table = new PinnedCaseMix("grid", new CaseMixTable("", List.of(), ofWashing, "annexe"));
        given(decider, started("a1"))
                .when(new CompleteAssessment(
                        PERSON, "a1", NOON, 0, List.of(GIR_4), List.of(), List.of(), List.of(table), risk))
                .then(new AssessmentCompleted(
                        "a1",
                        List.of(Scene.GRID, Scene.BASELINE),
                        NOON,
                        List.of(GIR_4),
                        List.of(),
                        List.of(),
                        risk,
                        new RequiredHours(Duration.ZERO, List.of(), "annexe")));
    }

    @Test
    void no_difficulty_is_no_need() {
        given(decider, started("a1")).when(complete("a1", 0, washing(0))).then(completed("a1", List.of()));
    }

    @Test
    void two_answers_about_one_category_are_one_need_the_greater() {
        given(decider, started("a1"))
                .when(complete("a1", 0, washing(2), washing(4), washing(3)))
                .then(completed("a1", List.of(), need("d510", 4, 0)), identified("a1", need("d510", 4, 0)));
    }

    @Test
    void a_stable_resource_reduces_the_need() {
        given(decider, started("a1"), resource("a1", 3))
                .when(complete("a1", 1, washing(4)))
                .then(completed("a1", List.of(), need("d510", 4, 3)), identified("a1", need("d510", 4, 3)));
    }

    @Test
    void a_resource_never_compensates_more_than_the_disability() {
        given(decider, started("a1"), resource("a1", 4))
                .when(complete("a1", 1, washing(2)))
                .then(completed("a1", List.of(), need("d510", 2, 2)), identified("a1", need("d510", 2, 2)));
    }

    @Test
    void a_resource_that_cannot_be_relied_on_does_not_count() {
        for (var stability : List.of(UNSTABLE, UNKNOWN)) {
            given(decider, started("a1"), new CompensatingResourceRecorded("a1", "d510", EQUIPMENT, 3, stability))
                    .when(complete("a1", 1, washing(4)))
                    .then(completed("a1", List.of(), need("d510", 4, 0)), identified("a1", need("d510", 4, 0)));
        }
    }

    @Test
    void of_two_resources_the_one_that_compensates_most_counts() {
        given(
                        decider,
                        started("a1"),
                        resource("a1", 2),
                        new CompensatingResourceRecorded("a1", "d510", INFORMAL_CAREGIVER, 1, STABLE))
                .when(complete("a1", 2, washing(4)))
                .then(completed("a1", List.of(), need("d510", 4, 2)), identified("a1", need("d510", 4, 2)));
    }

    @Test
    void a_resource_for_another_category_does_not_count() {
        given(decider, started("a1"), resource("a1", 2))
                .when(complete("a1", 1, eating(4)))
                .then(completed("a1", List.of(), need("d550", 4, 0)), identified("a1", need("d550", 4, 0)));
    }

    @Test
    void a_need_measured_again_is_revised() {
        given(decider, started("a1"))
                .and(complete("a1", 0, washing(2)))
                .and(start("a2"))
                .when(complete("a2", 0, washing(3)))
                .then(
                        completed("a2", List.of(), need("d510", 3, 0)),
                        revised("a2", need("d510", 3, 0)),
                        new AssessmentSuperseded("a1", "a2"));
    }

    @Test
    void a_need_no_longer_found_is_resolved() {
        given(decider, started("a1"))
                .and(complete("a1", 0, washing(2), eating(1)))
                .and(start("a2"))
                .when(complete("a2", 0, washing(0)))
                .then(
                        completed("a2", List.of(), need("d550", 1, 0)),
                        new NeedResolved("a2", needId("d510"), "d510"),
                        new AssessmentSuperseded("a1", "a2"));
    }

    @Test
    void a_need_that_the_assessment_says_nothing_about_stays() {
        given(decider, started("a1"))
                .and(complete("a1", 0, washing(2)))
                .and(start("a2"))
                .when(complete("a2", 0, eating(1)))
                .then(
                        completed("a2", List.of(), need("d510", 2, 0), need("d550", 1, 0)),
                        identified("a2", need("d550", 1, 0)),
                        new AssessmentSuperseded("a1", "a2"));
    }

    @Test
    void a_resolved_need_that_comes_back_is_identified_under_the_same_id() {
        given(decider, started("a1"))
                .and(complete("a1", 0, washing(2)))
                .and(start("a2"))
                .and(complete("a2", 0, washing(0)))
                .and(start("a3"))
                .when(complete("a3", 0, washing(1)))
                .then(
                        completed("a3", List.of(), need("d510", 1, 0)),
                        identified("a3", need("d510", 1, 0)),
                        new AssessmentSuperseded("a2", "a3"));
    }

    @Test
    void the_required_hours_rest_on_all_needs_that_stand_and_on_what_is_unmet() {
        var table = new CaseMixTable(
                "",
                List.of(),
                List.of(
                        new NeedCeiling("d510", Duration.ofMinutes(70)),
                        new NeedCeiling("d550", Duration.ofMinutes(105))),
                "annexe 2-5");
        var before =
                given(decider, started("a1")).and(complete("a1", 0, washing(2))).and(start("a2"));
        var required = new RequiredHours(
                Duration.ofMinutes(181 + 272),
                List.of(
                        new NeedHours(needId("d510"), Duration.ofMinutes(181)),
                        new NeedHours(needId("d550"), Duration.ofMinutes(272))),
                "annexe 2-5");
        var completed = completed("a2", List.of(), need("d510", 2, 0), need("d550", 2, 0));
        before.when(completeBy("a2", new PinnedCaseMix("grid", table), eating(2)))
                .then(
                        requiring(completed, required),
                        identified("a2", need("d550", 2, 0)),
                        new AssessmentSuperseded("a1", "a2"));
    }

    @Test
    void scores_of_answers_that_changed_since_are_refused() {
        given(decider, started("a1"), answered("a1", WASHING), answered("a1", EATING))
                .when(complete("a1", 1, washing(4)))
                .thenRefused(new AnswersChanged(1, 2));
    }

    @Test
    void scores_from_before_a_resource_was_recorded_are_refused() {
        given(decider, started("a1"), answered("a1", WASHING), resource("a1", 2))
                .when(complete("a1", 1, washing(4)))
                .thenRefused(new AnswersChanged(1, 2));
    }

    @Test
    void required_items_without_an_answer_are_refused_and_named() {
        var unanswered = List.of(new RequiredItem("grid", "eating"), new RequiredItem("baseline", "d450"));
        given(decider, started("a1"), answered("a1", WASHING))
                .when(new CompleteAssessment(
                        PERSON, "a1", NOON, 1, List.of(GIR_4), List.of(washing(4)), unanswered, List.of(), List.of()))
                .thenRefused(new RequiredItemsUnanswered(unanswered));
    }

    @Test
    void an_assessment_that_never_started_is_refused() {
        given(decider).when(complete("a1", 0)).thenRefused(new NoSuchAssessment("a1"));
    }

    @Test
    void a_second_completion_is_refused() {
        given(decider, started("a1"))
                .and(complete("a1", 0))
                .when(complete("a1", 0))
                .thenRefused(new AssessmentIsCompleted("a1"));
    }

    @Test
    void an_assessment_entered_in_error_is_refused() {
        given(decider, started("a1"))
                .and(new EnterInError("a1", new PersonalText("other person"), NOON))
                .when(complete("a1", 0))
                .thenRefused(new AssessmentIsInError("a1"));
    }

    @Test
    void the_needs_in_the_event_are_those_in_the_state() {
        var spec = given(decider, started("a1")).and(complete("a1", 0, washing(2), eating(1)));
        assertEquals(
                List.of(need("d510", 2, 0), need("d550", 1, 0)), spec.state().needs());
    }

    @Test
    void history_that_finds_needs_before_it_completes_is_a_fault() {
        var state = given(decider, started("a1")).state();
        assertThrows(IllegalStateException.class, () -> decider.evolve(state, identified("a1", need("d510", 2, 0))));
    }

    private static CompleteAssessment completeBy(String id, PinnedCaseMix caseMix, Disability disability) {
        return new CompleteAssessment(
                PERSON, id, NOON, 0, List.of(GIR_4), List.of(disability), List.of(), List.of(caseMix), List.of());
    }

    private static AssessmentCompleted requiring(AssessmentCompleted completed, RequiredHours required) {
        return new AssessmentCompleted(
                completed.assessment(),
                completed.instruments(),
                completed.completedAt(),
                completed.scores(),
                completed.sources(),
                completed.needs(),
                null,
                required);
    }

    private static CompensatingResourceRecorded resource(String id, int compensates) {
        return new CompensatingResourceRecorded(id, "d510", EQUIPMENT, compensates, STABLE);
    }

    private static Disability eating(int qualifier) {
        return new Disability("d550", NeedDimension.FUNCTIONAL, qualifier);
    }
}
