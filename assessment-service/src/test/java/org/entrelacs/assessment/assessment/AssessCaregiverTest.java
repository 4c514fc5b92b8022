package org.entrelacs.assessment.assessment;

import static org.entrelacs.assessment.assessment.Scene.ASSESSOR;
import static org.entrelacs.assessment.assessment.Scene.BASELINE;
import static org.entrelacs.assessment.assessment.Scene.GIR_4;
import static org.entrelacs.assessment.assessment.Scene.GRID;
import static org.entrelacs.assessment.assessment.Scene.NOON;
import static org.entrelacs.assessment.assessment.Scene.complete;
import static org.entrelacs.assessment.assessment.Scene.need;
import static org.entrelacs.assessment.assessment.Scene.revised;
import static org.entrelacs.assessment.assessment.Scene.started;
import static org.entrelacs.assessment.assessment.Scene.washing;
import static org.entrelacs.contract.assessment.AssessmentEvent.AmendmentReason.CAREGIVER_ASSESSED;
import static org.entrelacs.contract.assessment.AssessmentEvent.AmendmentReason.RESOURCE_ENDED;
import static org.entrelacs.contract.assessment.AssessmentEvent.CaregiverRelation.CHILD;
import static org.entrelacs.contract.assessment.AssessmentEvent.CaregiverWish.RELIEF;
import static org.entrelacs.contract.assessment.AssessmentEvent.CompensatingResource.INFORMAL_CAREGIVER;
import static org.entrelacs.contract.assessment.AssessmentEvent.Stability.STABLE;
import static org.entrelacs.log.DeciderSpec.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.entrelacs.assessment.assessment.AssessmentCommand.AssessCaregiver;
import org.entrelacs.assessment.assessment.AssessmentCommand.EndCompensatingResource;
import org.entrelacs.assessment.assessment.AssessmentCommand.RecordCompensatingResource;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AssessmentAlreadyStarted;
import org.entrelacs.assessment.assessment.AssessmentRefusal.NoSuchAssessment;
import org.entrelacs.assessment.assessment.AssessmentRefusal.NoSuchResource;
import org.entrelacs.contract.AssessedNeed;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.assessment.AssessmentEvent;
import org.entrelacs.contract.assessment.AssessmentEvent.AmendmentReason;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentAmended;
import org.entrelacs.contract.assessment.AssessmentEvent.CaregiverAssessed;
import org.entrelacs.contract.assessment.AssessmentEvent.CompensatingResourceEnded;
import org.entrelacs.log.DeciderSpec;
import org.junit.jupiter.api.Test;

class AssessCaregiverTest {
    private static final PersonalText WORDS = new PersonalText("one evening a week");
    private static final PersonalText REASON = new PersonalText("moved away");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    private final AssessmentDecider decider = new AssessmentDecider();

    @Test
    void a_caregiver_is_assessed_in_their_own_right() {
        given(decider).when(assess("c1", "0.40")).then(assessed("c1", "0.40"));
    }

    @Test
    void what_a_caregiver_gives_under_high_strain_no_longer_reduces_the_need() {
        helped().when(assess("c1", "0.66"))
                .then(
                        assessed("c1", "0.66"),
                        amended(CAREGIVER_ASSESSED, need("d510", 3, 0)),
                        revised("a1", need("d510", 3, 0)));
    }

    @Test
    void what_a_caregiver_gives_without_high_strain_counts_as_before() {
        helped().when(assess("c1", "0.65")).then(assessed("c1", "0.65"));
    }

    @Test
    void it_counts_again_once_the_strain_falls() {
        helped().and(assess("c1", "0.80"))
                .when(assess("c2", "0.30"))
                .then(
                        assessed("c2", "0.30"),
                        amended(CAREGIVER_ASSESSED, need("d510", 3, 2)),
                        revised("a1", need("d510", 3, 2)));
    }

    @Test
    void a_later_completion_does_not_rely_on_a_caregiver_under_high_strain() {
        var spec = given(decider, started("a1"))
                .and(assess("c1", "1"))
                .and(RESOURCE)
                .and(complete("a1", 1, washing(3)));
        assertEquals(List.of(need("d510", 3, 0)), spec.state().needs());
    }

    @Test
    void the_same_assessment_of_a_caregiver_twice_is_refused() {
        given(decider)
                .and(assess("a1", "0.40"))
                .and(new AssessmentCommand.PlanAssessment(
                        "p1", AssessmentEvent.AssessmentReason.INITIAL, TODAY, List.of(), ""))
                .when(assess("p1", "0.40"))
                .thenRefused(new AssessmentAlreadyStarted("p1"));
    }

    @Test
    void a_resource_that_ends_leaves_the_need_unmet() {
        helped().when(end())
                .then(
                        new CompensatingResourceEnded("a1", "d510", INFORMAL_CAREGIVER, "caregiver-1", TODAY, REASON),
                        amended(RESOURCE_ENDED, need("d510", 3, 0)),
                        revised("a1", need("d510", 3, 0)));
    }

    @Test
    void a_resource_that_ends_before_the_completion_changes_the_sheet_only() {
        given(decider, started("a1"))
                .and(RESOURCE)
                .when(end())
                .then(new CompensatingResourceEnded("a1", "d510", INFORMAL_CAREGIVER, "caregiver-1", TODAY, REASON));
    }

    @Test
    void a_resource_of_two_givers_ends_for_one_of_them() {
        var spec = given(decider, started("a1"))
                .and(RESOURCE)
                .and(new RecordCompensatingResource(
                        "a1", "d510", INFORMAL_CAREGIVER, 1, STABLE, "caregiver-2", null, null))
                .and(complete("a1", 2, washing(3)))
                .and(end());
        assertEquals(List.of(need("d510", 3, 1)), spec.state().needs());
    }

    @Test
    void a_resource_that_nobody_recorded_does_not_end() {
        given(decider, started("a1")).when(end()).thenRefused(new NoSuchResource("d510"));
    }

    @Test
    void a_resource_of_no_assessment_does_not_end() {
        given(decider).when(end()).thenRefused(new NoSuchAssessment("a1"));
    }

    private static final RecordCompensatingResource RESOURCE =
            new RecordCompensatingResource("a1", "d510", INFORMAL_CAREGIVER, 2, STABLE, "caregiver-1", null, null);

    private DeciderSpec<AssessmentCommand, Assessments, AssessmentEvent, AssessmentRefusal> helped() {
        return given(decider, started("a1")).and(RESOURCE).and(complete("a1", 1, washing(3)));
    }

    private static EndCompensatingResource end() {
        return new EndCompensatingResource("a1", "d510", INFORMAL_CAREGIVER, "caregiver-1", TODAY, REASON, NOON);
    }

    private static AssessCaregiver assess(String id, String strain) {
        return new AssessCaregiver(
                id, "caregiver-1", CHILD, new BigDecimal(strain), Duration.ofHours(14), RELIEF, WORDS, ASSESSOR, NOON);
    }

    private static CaregiverAssessed assessed(String id, String strain) {
        return new CaregiverAssessed(
                id, "caregiver-1", CHILD, new BigDecimal(strain), Duration.ofHours(14), RELIEF, WORDS, ASSESSOR, NOON);
    }

    private static AssessmentAmended amended(AmendmentReason because, AssessedNeed need) {
        return new AssessmentAmended(
                "a1",
                because,
                List.of(GRID, BASELINE),
                NOON,
                NOON,
                List.of(GIR_4),
                List.of(),
                List.of(need),
                List.of(need),
                List.of(),
                null,
                null);
    }
}
