package org.entrelacs.planning.plan.http.fhir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrelacs.edge.Problem.FieldError;
import org.entrelacs.planning.plan.Content;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;

/// Reads a FHIR R4 `Bundle` with one `CarePlan` as goals and services to be added to a plan that there is. Needs are
/// those of the plan, known by our identifier or by their ICF category: what a person needs is assessed, not
/// imported. Goals and services that the plan holds already, by our identifiers, stay as they are.
final class CarePlanReader {
    private final String person;
    private final Content content;
    private final List<FieldError> faults = new ArrayList<>();
    private final Map<String, Located> byReference = new LinkedHashMap<>();

    private CarePlanReader(String person, Content content) {
        this.person = person;
        this.content = content;
    }

    /// What a bundle says.
    sealed interface Read {
        /// @param goals and services in the order of the bundle
        record Understood(List<NewGoal> goals, List<NewService> services) implements Read {}

        /// @param faults at least one
        record Misunderstood(List<FieldError> faults) implements Read {}
    }

    /// @param reference by which the bundle knows it
    record NewGoal(String reference, String words, List<String> needs) {}

    /// @param goals ids of goals that the plan has, or references of new ones
    record NewService(String reference, String offer, List<String> needs, List<String> goals, Ordered ordered) {}

    /// @param path of the resource in the bundle
    private record Located(String reference, String path, Resource resource) {}

    static Read read(String person, Content content, Bundle bundle) {
        CarePlanReader reader = new CarePlanReader(person, content);
        Read.Understood understood = reader.read(bundle);
        return reader.faults.isEmpty() ? understood : new Read.Misunderstood(List.copyOf(reader.faults));
    }

    private Read.Understood read(Bundle bundle) {
        List<Located> located = locate(bundle);
        carePlan(located);
        List<NewGoal> goals = new ArrayList<>();
        List<NewService> services = new ArrayList<>();
        for (Located one : located) {
            switch (one.resource()) {
                case Goal goal
                when known(goal.getIdentifier(), Codes.GOAL_ID)
                        .filter(content.goals()::containsKey)
                        .isEmpty() -> goals.add(goal(one, goal));
                case ServiceRequest request
                when known(request.getIdentifier(), Codes.SERVICE_ID)
                        .filter(content.services()::containsKey)
                        .isEmpty() -> services.add(service(one, request));
                case Goal _, ServiceRequest _, Condition _, CarePlan _ -> {}
                default -> fault(one.path() + ".resourceType", "must be CarePlan, Condition, Goal or ServiceRequest");
            }
        }
        return new Read.Understood(List.copyOf(goals), List.copyOf(services));
    }

    private List<Located> locate(Bundle bundle) {
        List<Located> located = new ArrayList<>();
        List<BundleEntryComponent> entries = bundle.getEntry();
        for (int i = 0; i < entries.size(); i++) {
            String path = "entry[" + i + "].resource";
            Resource resource = entries.get(i).getResource();
            if (resource == null) {
                fault(path, "is missing");
                continue;
            }
            String url = entries.get(i).hasFullUrl()
                    ? entries.get(i).getFullUrl()
                    : resource.fhirType() + "/" + resource.getIdPart();
            Located one = new Located(url, path, resource);
            located.add(one);
            if (byReference.put(url, one) != null) {
                fault("entry[" + i + "].fullUrl", "must be unique within the bundle");
            }
            if (resource.hasId()) {
                byReference.putIfAbsent(resource.fhirType() + "/" + resource.getIdPart(), one);
            }
        }
        return located;
    }

    private void carePlan(List<Located> located) {
        List<Located> plans = located.stream()
                .filter(one -> one.resource() instanceof CarePlan)
                .toList();
        if (plans.size() != 1) {
            fault("entry", "must hold one CarePlan");
        }
        for (Located one : plans) {
            CarePlan carePlan = (CarePlan) one.resource();
            subject(carePlan.getSubject(), one);
            for (int i = 0; i < carePlan.getActivity().size(); i++) {
                if (carePlan.getActivity().get(i).hasDetail()) {
                    fault(
                            one.path() + ".activity[" + i + "].detail",
                            "must be a reference to a ServiceRequest instead");
                }
            }
        }
    }

    private NewGoal goal(Located at, Goal goal) {
        subject(goal.getSubject(), at);
        String words = goal.getDescription().getText();
        if (words == null || words.isBlank() || words.length() > Codes.LONGEST_WORDS) {
            fault(at.path() + ".description.text", "must hold 1 to " + Codes.LONGEST_WORDS + " characters");
        }
        return new NewGoal(at.reference(), String.valueOf(words), needs(goal.getAddresses(), at.path() + ".addresses"));
    }

    private NewService service(Located at, ServiceRequest request) {
        subject(request.getSubject(), at);
        return new NewService(
                at.reference(),
                offer(request, at),
                needs(request.getReasonReference(), at.path() + ".reasonReference"),
                goals(request, at),
                Ordered.of(request, at.path(), faults));
    }

    private String offer(ServiceRequest request, Located at) {
        List<String> offers = request.getPerformer().stream()
                .map(Reference::getReference)
                .filter(reference -> reference != null && reference.startsWith(Codes.OFFER))
                .map(reference -> reference.substring(Codes.OFFER.length()))
                .toList();
        if (offers.size() != 1) {
            fault(at.path() + ".performer", "must name one HealthcareService");
            return "";
        }
        return offers.getFirst();
    }

    private List<String> goals(ServiceRequest request, Located at) {
        List<String> goals = new ArrayList<>();
        for (int i = 0; i < request.getExtension().size(); i++) {
            Extension extension = request.getExtension().get(i);
            if (extension.getUrl().equals(Codes.PERTAINS_TO_GOAL)) {
                String path = at.path() + ".extension[" + i + "].valueReference";
                if (extension.getValue() instanceof Reference reference
                        && byReference.get(reference.getReference()) instanceof Located(var url, var _, Goal goal)) {
                    goals.add(known(goal.getIdentifier(), Codes.GOAL_ID)
                            .filter(content.goals()::containsKey)
                            .orElse(url));
                } else {
                    fault(path, "must be a Goal of the bundle");
                }
            }
        }
        if (goals.isEmpty()) {
            fault(at.path() + ".extension", "must name a Goal by " + Codes.PERTAINS_TO_GOAL);
        }
        return List.copyOf(goals);
    }

    private List<String> needs(List<Reference> references, String path) {
        List<String> needs = new ArrayList<>();
        for (int i = 0; i < references.size(); i++) {
            String at = path + "[" + i + "].reference";
            if (byReference.get(references.get(i).getReference())
                    instanceof Located(var _, var _, Condition condition)) {
                need(condition).ifPresentOrElse(needs::add, () -> fault(at, "must be a need of the plan"));
            } else {
                fault(at, "must be a Condition of the bundle");
            }
        }
        if (references.isEmpty()) {
            fault(path, "must name at least one Condition");
        }
        return List.copyOf(needs);
    }

    private Optional<String> need(Condition condition) {
        Optional<String> ours = known(condition.getIdentifier(), Codes.NEED_ID).filter(content.needs()::containsKey);
        return ours.isPresent()
                ? ours
                : condition.getCode().getCoding().stream()
                        .filter(coding -> Codes.ICF.equals(coding.getSystem()))
                        .flatMap(coding -> content.needs().values().stream()
                                .filter(need -> need.code().equals(coding.getCode())))
                        .map(need -> need.need())
                        .findFirst();
    }

    private void subject(Reference subject, Located at) {
        if (!Codes.patient(person).equals(subject.getReference())) {
            fault(at.path() + ".subject.reference", "must be the person of the plan, as Patient");
        }
    }

    private static Optional<String> known(List<Identifier> identifiers, String system) {
        return identifiers.stream()
                .filter(identifier -> system.equals(identifier.getSystem()))
                .map(Identifier::getValue)
                .findFirst();
    }

    private void fault(String path, String reason) {
        faults.add(new FieldError(path, reason));
    }
}
