package org.entrelacs.planning.plan.http;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.entrelacs.contract.AssessedNeed;
import org.entrelacs.contract.planning.PlanEvent.EndReason;
import org.entrelacs.contract.planning.PlanEvent.ServicePlanned;
import org.entrelacs.planning.plan.Content;
import org.entrelacs.planning.plan.Plan;
import org.entrelacs.planning.plan.PlannedService;
import org.entrelacs.planning.plan.ServiceState;
import org.entrelacs.planning.plan.ServiceStatus;

/// A plan as a FHIR R4 `CarePlan` that contains what it refers to: needs as `Condition` with their ICF category, goals,
/// and services as `ServiceRequest`. Ids inside it are local; ours stand as identifiers.
final class CarePlanOut {
    private static final String OURS = "urn:entrelacs:";
    private static final String ICF = "http://hl7.org/fhir/sid/icf";
    private static final String UNITS = "http://unitsofmeasure.org";
    private static final String ACHIEVEMENT = "http://terminology.hl7.org/CodeSystem/goal-achievement";
    private static final String PERTAINS_TO_GOAL = "http://hl7.org/fhir/StructureDefinition/resource-pertainsToGoal";
    private static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);

    private final Content content;
    private final Fhir.Reference subject;
    private final Map<String, String> needs;
    private final Map<String, String> goals;

    private CarePlanOut(String person, Content content) {
        this.content = content;
        this.subject = reference("Patient", "person", person);
        this.needs = local("need", content.needs().keySet());
        this.goals = local("goal", content.goals().keySet());
    }

    static Fhir.CarePlan of(String person, Plan.Existing plan) {
        return new CarePlanOut(person, plan.content()).carePlan(plan);
    }

    private Fhir.CarePlan carePlan(Plan.Existing plan) {
        Map<String, String> services = local("service", content.services().keySet());
        List<Record> contained = new ArrayList<>();
        content.needs().values().forEach(need -> contained.add(condition(need)));
        content.goals().forEach((id, goal) -> contained.add(goal(id, goal)));
        content.services().forEach((id, service) -> contained.add(request(at(services, id), service)));
        return new Fhir.CarePlan(
                "CarePlan",
                List.of(identifier("plan", content.plan())),
                contained,
                status(plan),
                "plan",
                subject,
                references(needs, content.needs().keySet()),
                List.of(reference(
                        "QuestionnaireResponse",
                        "assessment",
                        content.evidence().assessment())),
                references(goals, content.goals().keySet()),
                references(services, content.services().keySet()).stream()
                        .map(Fhir.Activity::new)
                        .toList());
    }

    private static String status(Plan.Existing plan) {
        return switch (plan) {
            case Plan.Draft _, Plan.Submitted _ -> "draft";
            case Plan.Agreed _, Plan.Active _ -> "active";
            case Plan.Closed(var _, var reason) -> ended(reason);
        };
    }

    private static String ended(EndReason reason) {
        return reason == EndReason.GOAL_REACHED ? "completed" : "revoked";
    }

    private Fhir.Condition condition(AssessedNeed need) {
        return new Fhir.Condition(
                "Condition",
                at(needs, need.need()),
                List.of(identifier("need", need.need())),
                new Fhir.Concept(List.of(new Fhir.Coding(ICF, need.code())), null),
                subject);
    }

    private Fhir.Goal goal(String id, Content.Goal goal) {
        return new Fhir.Goal(
                "Goal",
                at(goals, id),
                List.of(identifier("goal", id)),
                "active",
                goal.attainment()
                        .map(found ->
                                found.status().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .map(code -> new Fhir.Concept(List.of(new Fhir.Coding(ACHIEVEMENT, code)), null))
                        .orElse(null),
                new Fhir.Concept(List.of(), goal.words().text()),
                subject,
                goal.due().map(Fhir.Target::new).stream().toList(),
                references(needs, goal.needs()));
    }

    private Fhir.ServiceRequest request(String local, PlannedService service) {
        ServicePlanned terms = service.terms();
        BigDecimal hours =
                BigDecimal.valueOf(terms.perWeek().toMinutes()).divide(MINUTES_AN_HOUR, 2, RoundingMode.HALF_UP);
        return new Fhir.ServiceRequest(
                "ServiceRequest",
                local,
                references(goals, terms.goals()).stream()
                        .map(goal -> new Fhir.Extension(PERTAINS_TO_GOAL, goal))
                        .toList(),
                List.of(identifier("service", terms.service())),
                status(service),
                service.status() == ServiceStatus.PLANNED ? "plan" : "order",
                new Fhir.Concept(List.of(), terms.serviceClass()),
                new Fhir.Quantity(hours, "h", UNITS, "h"),
                subject,
                new Fhir.Timing(new Fhir.Repeat(
                        new Fhir.Quantity(BigDecimal.valueOf(terms.weeks()), "wk", UNITS, "wk"), 1, 1, "wk")),
                List.of(reference("Organization", "provider", terms.provider())),
                references(needs, terms.needs()));
    }

    private static String status(PlannedService service) {
        return switch (service.status()) {
            case PLANNED -> "draft";
            case AGREED, CAPACITY_RESERVED, AUTHORISED, STARTED -> "active";
            case SUSPENDED -> "on-hold";
            case CAPACITY_REFUSED, NOT_AUTHORISED -> "revoked";
            case ENDED -> service.state() instanceof ServiceState.Ended(var _, var reason) ? ended(reason) : "revoked";
        };
    }

    private static Map<String, String> local(String kind, Iterable<String> ids) {
        Map<String, String> local = new LinkedHashMap<>();
        ids.forEach(id -> local.put(id, kind + (local.size() + 1)));
        return local;
    }

    /// To those that are contained: a need that is no longer found is not.
    private static List<Fhir.Reference> references(Map<String, String> local, Iterable<String> ids) {
        List<Fhir.Reference> references = new ArrayList<>();
        for (String id : ids) {
            if (local.containsKey(id)) {
                references.add(new Fhir.Reference("#" + local.get(id), null, null));
            }
        }
        return references;
    }

    private static String at(Map<String, String> local, String id) {
        return Objects.requireNonNull(local.get(id), "every part has its id");
    }

    private static Fhir.Reference reference(String type, String kind, String id) {
        return new Fhir.Reference(null, type, identifier(kind, id));
    }

    private static Fhir.Identifier identifier(String kind, String id) {
        return new Fhir.Identifier(OURS + kind, id);
    }
}
