package org.entrelacs.assessment.assessment;

import static org.entrelacs.assessment.assessment.Scene.ASSESSOR;
import static org.entrelacs.assessment.assessment.Scene.BASELINE;
import static org.entrelacs.assessment.assessment.Scene.GIR_4;
import static org.entrelacs.assessment.assessment.Scene.GRID;
import static org.entrelacs.assessment.assessment.Scene.NOON;
import static org.entrelacs.assessment.assessment.Scene.PERSON;
import static org.entrelacs.assessment.assessment.Scene.TERMS;
import static org.entrelacs.assessment.assessment.Scene.needId;
import static org.entrelacs.assessment.assessment.Scene.washing;
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
import java.util.Objects;
import org.entrelacs.assessment.assessment.AssessmentCommand.AssessCaregiver;
import org.entrelacs.assessment.assessment.AssessmentCommand.CompleteAssessment;
import org.entrelacs.assessment.assessment.AssessmentCommand.EndCompensatingResource;
import org.entrelacs.assessment.assessment.AssessmentCommand.PassLastDay;
import org.entrelacs.assessment.assessment.AssessmentCommand.RecordCompensatingResource;
import org.entrelacs.assessment.assessment.AssessmentCommand.StartAssessment;
import org.entrelacs.contract.NeedDimension;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.RequiredHours;
import org.entrelacs.contract.RequiredHours.NeedHours;
import org.entrelacs.contract.assessment.AssessmentEvent;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentAmended;
import org.entrelacs.contract.assessment.AssessmentEvent.PinnedCaseMix;
import org.entrelacs.contract.assessment.InstrumentEvent.CaseMixClass;
import org.entrelacs.contract.assessment.InstrumentEvent.CaseMixTable;
import org.entrelacs.contract.assessment.InstrumentEvent.NeedCeiling;
import org.entrelacs.log.DeciderSpec;
import org.junit.jupiter.api.Test;

/// A ceiling of 70 minutes a day, times 7 and the mid-point: 71 minutes a week for an unmet 1, 355 for a 3.
class HoursAfterCompletionTest {
    private static final PersonalText WORDS = new PersonalText("moved away");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final NeedCeiling WASHING = new NeedCeiling("d510", Duration.ofMinutes(70));
    private static final NeedCeiling EATING = new NeedCeiling("d550", Duration.ofMinutes(10));
    private static final Disability CANNOT_EAT = new Disability("d550", NeedDimension.FUNCTIONAL, 4);
    private static final List<PinnedCaseMix> BY_NEED =
            List.of(new PinnedCaseMix("grid", new CaseMixTable("", List.of(), List.of(WASHING, EATING), "annexe")));
    private static final List<PinnedCaseMix> BY_CLASS = List.of(new PinnedCaseMix(
            "grid",
            new CaseMixTable(
                    "gir",
                    List.of(new CaseMixClass(BigDecimal.valueOf(4), Duration.ofHours(5))),
                    List.of(WASHING),
                    "study")));

    private final AssessmentDecider decider = new AssessmentDecider();

    @Test
    void a_resource_that_ends_raises_the_hours_with_the_need() {
        assertEquals(
                hours(355, "annexe", washes(355)),
                required(helped(BY_NEED, BY_NEED).when(end())));
    }

    @Test
    void a_last_day_that_passes_raises_the_hours_with_the_need() {
        var passed = new PassLastDay("a1", NOON.plus(Duration.ofDays(1)));
        assertEquals(
                hours(355, "annexe", washes(355)),
                required(helped(BY_NEED, BY_NEED).when(passed)));
    }

    @Test
    void a_caregiver_under_high_strain_raises_the_hours_and_one_who_recovers_lowers_them() {
        var strained = helped(BY_NEED, BY_NEED).and(assess("c1", "0.80"));
        assertEquals(hours(71, "annexe", washes(71)), required(strained.when(assess("c2", "0.30"))));
    }

    @Test
    void the_total_of_a_class_stays_and_the_hours_of_the_need_rise() {
        assertEquals(
                hours(300, "study", washes(355)),
                required(helped(BY_CLASS, BY_CLASS).when(end())));
    }

    @Test
    void hours_count_the_needs_that_another_assessment_has_found_since() {
        var other = helped(BY_NEED, BY_NEED)
                .and(new StartAssessment("a2", List.of(BASELINE), List.of(), ASSESSOR, TERMS, List.of()))
                .and(complete("a2", 0, CANNOT_EAT, List.of()));
        assertEquals(
                hours(424, "annexe", washes(355), new NeedHours(needId("d550"), Duration.ofMinutes(69))),
                required(other.when(end())));
    }

    @Test
    void hours_alone_are_no_reason_to_amend() {
        var other = helped(BY_NEED, BY_NEED)
                .and(new StartAssessment("a2", List.of(BASELINE), List.of(), ASSESSOR, TERMS, List.of()))
                .and(complete("a2", 0, CANNOT_EAT, List.of()));
        assertEquals(1, other.when(assess("c1", "0.30")).events().size());
    }

    @Test
    void without_a_pinned_table_as_in_earlier_events_the_hours_stay_as_they_were() {
        assertEquals(
                hours(71, "annexe", washes(71)),
                required(helped(List.of(), BY_NEED).when(end())));
    }

    /// A grave difficulty in washing, of which a caregiver makes up for two until today.
    private DeciderSpec<AssessmentCommand, Assessments, AssessmentEvent, AssessmentRefusal> helped(
            List<PinnedCaseMix> pinned, List<PinnedCaseMix> current) {
        return given(decider)
                .and(new StartAssessment("a1", List.of(GRID), List.of(), ASSESSOR, TERMS, pinned))
                .and(new RecordCompensatingResource(
                        "a1", "d510", INFORMAL_CAREGIVER, 2, STABLE, "caregiver-1", null, TODAY))
                .and(complete("a1", 1, washing(3), current));
    }

    private static CompleteAssessment complete(
            String id, int computedFrom, Disability disability, List<PinnedCaseMix> caseMixes) {
        return new CompleteAssessment(
                PERSON, id, NOON, computedFrom, List.of(GIR_4), List.of(disability), List.of(), caseMixes, List.of());
    }

    private static EndCompensatingResource end() {
        return new EndCompensatingResource("a1", "d510", INFORMAL_CAREGIVER, "caregiver-1", TODAY, WORDS, NOON);
    }

    private static AssessCaregiver assess(String id, String strain) {
        return new AssessCaregiver(
                id, "caregiver-1", CHILD, new BigDecimal(strain), Duration.ofHours(14), RELIEF, WORDS, ASSESSOR, NOON);
    }

    private static RequiredHours required(
            DeciderSpec<AssessmentCommand, Assessments, AssessmentEvent, AssessmentRefusal>.Then decided) {
        return decided.events().stream()
                .filter(AssessmentAmended.class::isInstance)
                .map(event -> Objects.requireNonNull(((AssessmentAmended) event).required()))
                .findFirst()
                .orElseThrow();
    }

    private static RequiredHours hours(int minutes, String source, NeedHours... byNeed) {
        return new RequiredHours(Duration.ofMinutes(minutes), List.of(byNeed), source);
    }

    private static NeedHours washes(int minutes) {
        return new NeedHours(needId("d510"), Duration.ofMinutes(minutes));
    }
}
