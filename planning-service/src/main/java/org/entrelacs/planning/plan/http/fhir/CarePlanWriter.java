package org.entrelacs.planning.plan.http.fhir;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entrelacs.contract.AssessedNeed;
import org.entrelacs.contract.planning.PlanEvent.AchievementStatus;
import org.entrelacs.contract.planning.PlanEvent.EndReason;
import org.entrelacs.planning.plan.Content;
import org.entrelacs.planning.plan.Plan;
import org.entrelacs.planning.plan.Plan.Closed;
import org.entrelacs.planning.plan.PlannedService;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanIntent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/// One person's plan as a FHIR R4 `Bundle` of type `collection`: the
/// [CarePlan](https://hl7.org/fhir/R4/careplan.html) first, then its needs as `Condition`s, its `Goal`s and its
/// `ServiceRequest`s. Whole in itself: what it refers to inside the plan is in the bundle.
final class CarePlanWriter {
    private final String person;
    private final Plan.Existing plan;
    private final Content content;
    private final Bundle bundle = new Bundle();

    private CarePlanWriter(String person, Plan.Existing plan) {
        this.person = person;
        this.plan = plan;
        this.content = plan.content();
    }

    static Bundle write(String person, Plan.Existing plan) {
        return new CarePlanWriter(person, plan).bundle();
    }

    private Bundle bundle() {
        bundle.setType(BundleType.COLLECTION);
        add(Codes.plan(content.plan()), carePlan());
        content.needs().values().forEach(need -> add(Codes.need(need.need()), condition(need)));
        content.goals().forEach((id, goal) -> add(Codes.goal(id), goal(id, goal)));
        content.services()
                .forEach((id, service) -> add(
                        Codes.service(id),
                        ServiceRequests.of(
                                person, service, found(service.terms().needs()))));
        return bundle;
    }

    private void add(String fullUrl, Resource resource) {
        bundle.addEntry().setFullUrl(fullUrl).setResource(resource);
    }

    private CarePlan carePlan() {
        CarePlan carePlan = new CarePlan();
        carePlan.addIdentifier(new Identifier().setSystem(Codes.PLAN_ID).setValue(content.plan()))
                .setStatus(status())
                .setIntent(CarePlanIntent.PLAN)
                .setSubject(new Reference(Codes.patient(person)));
        carePlan.addSupportingInfo(new Reference()
                .setType("QuestionnaireResponse")
                .setIdentifier(new Identifier()
                        .setSystem(Codes.ASSESSMENT_ID)
                        .setValue(content.evidence().assessment())));
        content.needs().keySet().forEach(id -> carePlan.addAddresses(reference("Condition", Codes.need(id))));
        content.goals().keySet().forEach(id -> carePlan.addGoal(reference("Goal", Codes.goal(id))));
        for (Map.Entry<String, PlannedService> service : content.services().entrySet()) {
            carePlan.addActivity().setReference(reference("ServiceRequest", Codes.service(service.getKey())));
        }
        return carePlan;
    }

    /// FHIR knows no plan that waits for an agreement or for capacity.
    private CarePlanStatus status() {
        return switch (plan.status()) {
            case DRAFT, SUBMITTED -> CarePlanStatus.DRAFT;
            case AGREED, ACTIVE -> CarePlanStatus.ACTIVE;
            case CLOSED ->
                plan instanceof Closed(var _, var reason) && reason == EndReason.GOAL_REACHED
                        ? CarePlanStatus.COMPLETED
                        : CarePlanStatus.REVOKED;
        };
    }

    private Condition condition(AssessedNeed need) {
        Condition condition = new Condition();
        condition
                .setClinicalStatus(concept(Codes.CONDITION_CLINICAL, "active"))
                .addCategory(concept(Codes.CONDITION_CATEGORY, "problem-list-item"))
                .setCode(concept(Codes.ICF, need.code()))
                .setSubject(new Reference(Codes.patient(person)))
                .addIdentifier(new Identifier().setSystem(Codes.NEED_ID).setValue(need.need()));
        condition.addExtension(Codes.DISABILITY, new IntegerType(need.disability()));
        condition.addExtension(Codes.UNMET, new IntegerType(need.unmet()));
        condition.addExtension(
                Codes.NEED_STATUS, new CodeType(content.statusOf(need).code()));
        return condition;
    }

    private Goal goal(String id, Content.Goal told) {
        Goal goal = new Goal();
        goal.setLifecycleStatus(lifecycle())
                .setDescription(new CodeableConcept().setText(told.words().text()))
                .setSubject(new Reference(Codes.patient(person)))
                .setExpressedBy(new Reference(Codes.patient(person)))
                .addIdentifier(new Identifier().setSystem(Codes.GOAL_ID).setValue(id));
        told.due().ifPresent(due -> goal.addTarget().setDue(new DateType(due.toString())));
        told.attainment()
                .ifPresent(found -> goal.setAchievementStatus(concept(Codes.ACHIEVEMENT, code(found.status()))));
        found(told.needs()).forEach(need -> goal.addAddresses(reference("Condition", Codes.need(need))));
        return goal;
    }

    /// A goal or a service may outlive a need that is no longer found.
    private List<String> found(List<String> needs) {
        return needs.stream().filter(content.needs()::containsKey).toList();
    }

    private static String code(AchievementStatus status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private GoalLifecycleStatus lifecycle() {
        return switch (plan.status()) {
            case DRAFT, SUBMITTED -> GoalLifecycleStatus.PROPOSED;
            case AGREED, ACTIVE -> GoalLifecycleStatus.ACTIVE;
            case CLOSED -> GoalLifecycleStatus.COMPLETED;
        };
    }

    static Reference reference(String type, String url) {
        return new Reference(url).setType(type);
    }

    static CodeableConcept concept(String system, String code) {
        return new CodeableConcept().setCoding(List.of(new Coding(system, code, null)));
    }
}
