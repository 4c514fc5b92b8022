package org.entrelacs.planning.plan.http.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.entrelacs.contract.AnswerSource;
import org.entrelacs.contract.AssessedNeed;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.NeedDimension;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.ResourceKind;
import org.entrelacs.contract.Severity;
import org.entrelacs.contract.planning.PlanEvent;
import org.entrelacs.contract.planning.PlanEvent.AgreedBy;
import org.entrelacs.contract.planning.PlanEvent.AgreedService;
import org.entrelacs.contract.planning.PlanEvent.Claim;
import org.entrelacs.contract.planning.PlanEvent.EndReason;
import org.entrelacs.contract.planning.PlanEvent.Evidence;
import org.entrelacs.contract.planning.PlanEvent.GoalAdded;
import org.entrelacs.contract.planning.PlanEvent.PlanActivated;
import org.entrelacs.contract.planning.PlanEvent.PlanAgreed;
import org.entrelacs.contract.planning.PlanEvent.PlanClosed;
import org.entrelacs.contract.planning.PlanEvent.PlanDrafted;
import org.entrelacs.contract.planning.PlanEvent.PlanSubmitted;
import org.entrelacs.contract.planning.PlanEvent.PlannedServiceChanged;
import org.entrelacs.contract.planning.PlanEvent.ServiceCapacityReserved;
import org.entrelacs.contract.planning.PlanEvent.ServicePlanned;
import org.entrelacs.contract.planning.PlanEvent.ServiceStarted;
import org.entrelacs.edge.Problem.FieldError;
import org.entrelacs.fhir.FhirReader;
import org.entrelacs.fhir.FhirWriter;
import org.entrelacs.fhir.Hl7Validator;
import org.entrelacs.planning.plan.Plan;
import org.entrelacs.planning.plan.PlanDecider;
import org.entrelacs.planning.plan.http.fhir.CarePlanReader.NewGoal;
import org.entrelacs.planning.plan.http.fhir.CarePlanReader.NewService;
import org.entrelacs.planning.plan.http.fhir.CarePlanReader.Read;
import org.entrelacs.planning.plan.http.fhir.CarePlanReader.Read.Misunderstood;
import org.entrelacs.planning.plan.http.fhir.CarePlanReader.Read.Understood;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Timing.UnitsOfTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A plan goes out as FHIR R4 and comes back.
class CarePlanTest {
    private static final AssessedNeed WASHING =
            new AssessedNeed("washing", "d510", NeedDimension.FUNCTIONAL, Severity.ofQualifier(3), 3, 0, 3);
    private static final Claim CLAIM = new Claim(new BigDecimal("0.66"), BigDecimal.ONE, BigDecimal.ZERO, true);
    private static final List<PlanEvent> EMPTY = List.of(new PlanDrafted(
            "plan-1",
            new Evidence("a1", Instant.parse("2026-11-20T10:00:00Z"), List.of(AnswerSource.OBSERVED), List.of()),
            List.of(WASHING)));
    private static final List<PlanEvent> DRAFT = and(
            EMPTY,
            new GoalAdded("goal", new PersonalText("stay at home"), List.of("washing")),
            new ServicePlanned(
                    "help",
                    "offer-h",
                    "adess",
                    ResourceKind.ASSOCIATION,
                    "home-help",
                    List.of("washing"),
                    List.of("goal"),
                    Duration.ofMinutes(205),
                    10,
                    Money.eur(98_000),
                    Entitlement.RIGHT,
                    "",
                    true,
                    CLAIM));
    private static final LocalDate START = LocalDate.parse("2026-12-04");
    private static final List<PlanEvent> STARTING =
            and(DRAFT, new PlannedServiceChanged("help", Duration.ofMinutes(205), 10, Money.eur(98_000), null, START));
    private static final List<PlanEvent> ACTIVE = and(
            DRAFT,
            new PlanSubmitted("plan-1", "a1", "cm-1"),
            new PlanAgreed(
                    "plan-1",
                    "a1",
                    AgreedBy.PERSON,
                    List.of(new AgreedService("help", "offer-h", Duration.ofMinutes(205), List.of("washing")))),
            new ServiceCapacityReserved("help", "offer-h", "adess", Entitlement.RIGHT),
            new PlanActivated("plan-1"),
            new ServiceStarted("help", "offer-h", "adess", LocalDate.parse("2026-11-22")));

    private static List<PlanEvent> and(List<PlanEvent> events, PlanEvent... more) {
        List<PlanEvent> all = new ArrayList<>(events);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }

    private static Plan.Existing plan(List<PlanEvent> events) {
        PlanDecider rules = new PlanDecider();
        Plan plan = rules.initial();
        for (PlanEvent event : events) {
            plan = rules.evolve(plan, event);
        }
        return (Plan.Existing) plan;
    }

    private static Bundle written(List<PlanEvent> events) {
        return CarePlanWriter.write("p-ada", plan(events));
    }

    private static Read read(Bundle bundle) {
        Bundle asJson = FhirReader.read(Bundle.class, FhirWriter.tree(bundle));
        return CarePlanReader.read("p-ada", plan(EMPTY).content(), asJson);
    }

    private static <R> R first(Bundle bundle, Class<R> type) {
        return bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<FieldError> faultsOf(Consumer<Bundle> spoilt) {
        Bundle bundle = written(DRAFT);
        spoilt.accept(bundle);
        return ((Misunderstood) read(bundle)).faults();
    }

    @Test
    void the_validator_of_hl7_finds_nothing_wrong_with_a_draft() {
        assertEquals(List.of(), Hl7Validator.errors(written(DRAFT)));
    }

    @Test
    void the_validator_of_hl7_finds_nothing_wrong_with_a_plan_under_way() {
        assertEquals(List.of(), Hl7Validator.errors(written(ACTIVE)));
    }

    @Test
    void the_validator_of_hl7_finds_nothing_wrong_with_a_closed_plan() {
        assertEquals(List.of(), Hl7Validator.errors(written(and(DRAFT, new PlanClosed("plan-1", EndReason.MOVED)))));
    }

    @Test
    void the_validator_of_hl7_finds_nothing_wrong_with_a_start() {
        assertEquals(List.of(), Hl7Validator.errors(written(STARTING)));
    }

    @Test
    void the_validator_would_notice_a_plan_without_intent() {
        Bundle bundle = written(DRAFT);
        first(bundle, CarePlan.class).setIntent(null);
        assertEquals(1, Hl7Validator.errors(bundle).size());
    }

    @ParameterizedTest(name = "{0}: {1}, {2}, {3}")
    @CsvSource({"draft, draft, proposed, plan", "active, active, active, order"})
    void states_are_told_in_the_words_of_fhir(String phase, String plan, String goal, String service) {
        Bundle bundle = written(phase.equals("draft") ? DRAFT : ACTIVE);
        assertEquals(
                List.of(plan, goal, service),
                List.of(
                        first(bundle, CarePlan.class).getStatus().toCode(),
                        first(bundle, Goal.class).getLifecycleStatus().toCode(),
                        first(bundle, ServiceRequest.class).getIntent().toCode()));
    }

    @Test
    void what_went_out_comes_back() {
        assertEquals(
                new Understood(
                        List.of(new NewGoal("urn:entrelacs:goal:goal", "stay at home", List.of("washing"))),
                        List.of(new NewService(
                                "urn:entrelacs:service:help",
                                "offer-h",
                                List.of("washing"),
                                List.of("urn:entrelacs:goal:goal"),
                                new Ordered(Duration.ofMinutes(205), 10, Optional.empty(), true, CLAIM)))),
                read(written(DRAFT)));
    }

    @Test
    void a_start_goes_out_with_the_last_day_as_a_period() {
        Period period = first(written(STARTING), ServiceRequest.class)
                .getOccurrenceTiming()
                .getRepeat()
                .getBoundsPeriod();
        assertEquals(
                List.of("2026-12-04", "2027-02-11"),
                List.of(
                        period.getStartElement().getValueAsString(),
                        period.getEndElement().getValueAsString()));
    }

    @Test
    void a_start_that_went_out_comes_back() {
        assertEquals(
                new Ordered(Duration.ofMinutes(205), 10, Optional.of(START), true, CLAIM),
                ((Understood) read(written(STARTING))).services().getFirst().ordered());
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({
        "2026-12-04, 2027-02-12",
        "2026-12-04, 2026-12-03",
        "2026-12-04, 2036-12-05",
        "2026-12-04,",
        ", 2027-02-11",
        "2026-12, 2027-02"
    })
    void a_period_that_is_not_of_whole_weeks_is_refused(@Nullable String start, @Nullable String end) {
        assertEquals(
                List.of(new FieldError(
                        "entry[3].resource.occurrenceTiming.repeat.boundsPeriod",
                        "must be two days, and 1 to 522 whole weeks")),
                faultsOf(bundle -> first(bundle, ServiceRequest.class)
                        .getOccurrenceTiming()
                        .getRepeat()
                        .setBounds(period(start, end))));
    }

    private static Period period(@Nullable String start, @Nullable String end) {
        Period period = new Period();
        if (start != null) {
            period.setStartElement(new DateTimeType(start));
        }
        return end == null ? period : period.setEndElement(new DateTimeType(end));
    }

    @Test
    void what_the_plan_holds_already_is_not_added_again() {
        assertEquals(
                new Understood(List.of(), List.of()),
                CarePlanReader.read("p-ada", plan(DRAFT).content(), written(DRAFT)));
    }

    @Test
    void a_need_is_known_by_its_icf_category_where_others_name_it() {
        Bundle bundle = written(DRAFT);
        first(bundle, Condition.class).setIdentifier(null);
        assertEquals(read(written(DRAFT)), read(bundle));
    }

    @Test
    void two_hours_each_day_are_fourteen_a_week() {
        Bundle bundle = written(DRAFT);
        first(bundle, ServiceRequest.class)
                .getOccurrenceTiming()
                .getRepeat()
                .setDuration(2)
                .setDurationUnit(UnitsOfTime.H)
                .setPeriodUnit(UnitsOfTime.D);
        assertEquals(
                Duration.ofHours(14),
                ((Understood) read(bundle)).services().getFirst().ordered().perWeek());
    }

    @Test
    void a_condition_that_is_no_need_of_the_plan_is_refused() {
        assertEquals(
                List.of(
                        new FieldError("entry[2].resource.addresses[0].reference", "must be a need of the plan"),
                        new FieldError("entry[3].resource.reasonReference[0].reference", "must be a need of the plan")),
                faultsOf(bundle -> first(bundle, Condition.class)
                        .setIdentifier(null)
                        .setCode(new CodeableConcept(new Coding(Codes.ICF, "d640", null)))));
    }

    @Test
    void another_person_is_refused() {
        assertEquals(
                List.of(new FieldError(
                        "entry[2].resource.subject.reference", "must be the person of the plan, as Patient")),
                faultsOf(bundle -> first(bundle, Goal.class).getSubject().setReference("Patient/p-bob")));
    }

    @Test
    void a_service_without_an_offer_is_refused() {
        assertEquals(
                List.of(new FieldError("entry[3].resource.performer", "must name one HealthcareService")),
                faultsOf(bundle -> first(bundle, ServiceRequest.class).setPerformer(null)));
    }

    @Test
    void a_service_without_a_goal_is_refused() {
        assertEquals(
                List.of(new FieldError("entry[3].resource.extension", "must name a Goal by " + Codes.PERTAINS_TO_GOAL)),
                faultsOf(bundle -> first(bundle, ServiceRequest.class)
                        .getExtension()
                        .removeIf(extension -> extension.getUrl().equals(Codes.PERTAINS_TO_GOAL))));
    }

    @Test
    void a_service_without_an_end_is_refused() {
        assertEquals(
                List.of(new FieldError(
                        "entry[3].resource.occurrenceTiming.repeat.boundsDuration", "must be 1 to 522 weeks (wk)")),
                faultsOf(bundle -> first(bundle, ServiceRequest.class)
                        .getOccurrenceTiming()
                        .getRepeat()
                        .setBounds(null)));
    }

    @Test
    void a_service_once_a_month_is_refused() {
        assertEquals(
                List.of("entry[3].resource.occurrenceTiming.repeat"),
                faultsOf(bundle -> first(bundle, ServiceRequest.class)
                                .getOccurrenceTiming()
                                .getRepeat()
                                .setPeriodUnit(UnitsOfTime.MO))
                        .stream()
                        .map(FieldError::field)
                        .toList());
    }

    @Test
    void a_claim_beyond_one_is_refused() {
        assertEquals(
                List.of("must be a decimal from 0 to 1"),
                faultsOf(bundle -> first(bundle, ServiceRequest.class)
                                .getExtensionByUrl(Codes.CLAIM)
                                .getExtensionByUrl(Codes.URGENCY)
                                .setValue(new DecimalType("1.5")))
                        .stream()
                        .map(FieldError::reason)
                        .toList());
    }

    @Test
    void two_plans_in_one_bundle_are_refused() {
        assertEquals(
                List.of("must hold one CarePlan"),
                faultsOf(bundle -> bundle.addEntry()
                                .setFullUrl("urn:other")
                                .setResource(first(bundle, CarePlan.class).copy()))
                        .stream()
                        .map(FieldError::reason)
                        .toList());
    }

    @Test
    void a_resource_that_a_plan_does_not_hold_is_refused() {
        assertEquals(
                List.of(new FieldError(
                        "entry[4].resource.resourceType", "must be CarePlan, Condition, Goal or ServiceRequest")),
                faultsOf(bundle -> bundle.addEntry().setFullUrl("urn:other").setResource(new Patient())));
    }
}
