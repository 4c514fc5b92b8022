package org.entrelacs.planning.plan.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entrelacs.contract.AssessedNeed;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.NeedDimension;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.ResourceKind;
import org.entrelacs.contract.Severity;
import org.entrelacs.contract.planning.PlanEvent;
import org.entrelacs.contract.planning.PlanEvent.AchievementStatus;
import org.entrelacs.contract.planning.PlanEvent.AgreedBy;
import org.entrelacs.contract.planning.PlanEvent.Claim;
import org.entrelacs.contract.planning.PlanEvent.EndReason;
import org.entrelacs.contract.planning.PlanEvent.Evidence;
import org.entrelacs.contract.planning.PlanEvent.GoalAttainment;
import org.entrelacs.log.Verdict.Accepted;
import org.entrelacs.planning.plan.Offered;
import org.entrelacs.planning.plan.Plan;
import org.entrelacs.planning.plan.PlanCommand;
import org.entrelacs.planning.plan.PlanCommand.AddGoal;
import org.entrelacs.planning.plan.PlanCommand.AgreePlan;
import org.entrelacs.planning.plan.PlanCommand.ClosePlan;
import org.entrelacs.planning.plan.PlanCommand.DraftPlan;
import org.entrelacs.planning.plan.PlanCommand.NoteCapacityReserved;
import org.entrelacs.planning.plan.PlanCommand.PlanService;
import org.entrelacs.planning.plan.PlanCommand.ReviewPlan;
import org.entrelacs.planning.plan.PlanCommand.SubmitPlan;
import org.entrelacs.planning.plan.PlanDecider;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.junit.jupiter.api.Test;

/// Read by the validator of HL7, with the definitions of R4.
class CarePlanTest {
    private static final PlanDecider RULES = new PlanDecider();
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final FhirValidator HL7 = validator();

    private static final List<PlanCommand> DRAFTED = List.of(
            new DraftPlan(
                    "0a1b",
                    new Evidence("a1", Instant.parse("2026-11-20T10:00:00Z"), List.of(), List.of()),
                    List.of(new AssessedNeed("n1", "d510", NeedDimension.FUNCTIONAL, Severity.SEVERE, 3, 0, 3))),
            new AddGoal("g1", new PersonalText("I want to wash by myself."), List.of("n1"), Optional.of(TODAY)),
            new PlanService(
                    "s1",
                    "offer-h",
                    new Offered.Open(
                            "adess", ResourceKind.ASSOCIATION, "home-help", Money.eur(2450), Entitlement.RIGHT, ""),
                    List.of("n1"),
                    List.of("g1"),
                    Duration.ofMinutes(150),
                    10,
                    true,
                    new Claim(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, false)));
    private static final List<PlanCommand> ACTIVE =
            List.of(new SubmitPlan("cm-1"), new AgreePlan(AgreedBy.PERSON), new NoteCapacityReserved("s1", "offer-h"));

    private static FhirValidator validator() {
        var fhir = FhirContext.forR4Cached();
        var known = new ValidationSupportChain(
                new DefaultProfileValidationSupport(fhir),
                new InMemoryTerminologyServerValidationSupport(fhir),
                new CommonCodeSystemsTerminologyService(fhir));
        return fhir.newValidator().registerValidatorModule(new FhirInstanceValidator(known));
    }

    private static Plan.Existing after(List<PlanCommand> first, List<PlanCommand> then) {
        Plan plan = RULES.initial();
        for (var commands : List.of(first, then)) {
            for (PlanCommand command : commands) {
                for (PlanEvent event : ((Accepted<PlanEvent, ?>) RULES.decide(command, plan)).events()) {
                    plan = RULES.evolve(plan, event);
                }
            }
        }
        return (Plan.Existing) plan;
    }

    private static String json(Plan.Existing plan) throws JsonProcessingException {
        return JSON.writeValueAsString(CarePlanOut.of("p-1", plan));
    }

    private static List<String> faults(String json) {
        return HL7.validateWithResult(json).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(SingleValidationMessage::getMessage)
                .toList();
    }

    @Test
    void a_draft_is_a_care_plan() throws JsonProcessingException {
        assertEquals(List.of(), faults(json(after(DRAFTED, List.of()))));
    }

    @Test
    void so_is_a_plan_that_is_active_and_was_reviewed() throws JsonProcessingException {
        var review = new ReviewPlan(
                TODAY,
                List.of(new GoalAttainment("g1", AchievementStatus.IMPROVING, new PersonalText("better"))),
                TODAY.plusMonths(6),
                TODAY);
        var plan = after(DRAFTED, List.of(ACTIVE.get(0), ACTIVE.get(1), ACTIVE.get(2), review));

        assertEquals(List.of(), faults(json(plan)));
        assertEquals("active", CarePlanOut.of("p-1", plan).status());
    }

    @Test
    void so_is_one_that_has_ended() throws JsonProcessingException {
        var plan = after(DRAFTED, List.of(new ClosePlan(EndReason.GOAL_REACHED, TODAY)));

        assertEquals(List.of(), faults(json(plan)));
        assertEquals("completed", CarePlanOut.of("p-1", plan).status());
    }

    /// Else the tests above could not fail.
    @Test
    void what_is_no_care_plan_is_noticed() throws JsonProcessingException {
        String broken = json(after(DRAFTED, List.of())).replace("\"intent\":\"plan\"", "\"intent\":\"wish\"");

        assertEquals(false, faults(broken).isEmpty());
    }

    @Test
    void needs_goals_and_services_refer_to_each_other() {
        Fhir.CarePlan out = CarePlanOut.of("p-1", after(DRAFTED, List.of()));
        var service = (Fhir.ServiceRequest) out.contained().getLast();

        assertEquals("#need1", service.reasonReference().getFirst().reference());
        assertEquals("#goal1", service.extension().getFirst().valueReference().reference());
        assertEquals(new BigDecimal("2.50"), service.quantityQuantity().value());
        assertEquals("#service1", out.activity().getFirst().reference().reference());
    }
}
