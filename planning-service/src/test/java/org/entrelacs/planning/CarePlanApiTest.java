package org.entrelacs.planning;

import static org.entrelacs.planning.Inputs.CASE_MANAGER;
import static org.entrelacs.planning.Inputs.carePlan;
import static org.entrelacs.planning.Inputs.drafted;
import static org.entrelacs.planning.Inputs.helpOffer;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import org.entrelacs.contract.assessment.AssessmentEvent;
import org.entrelacs.edge.testing.Tokens;
import org.entrelacs.fhir.Hl7Validator;
import org.entrelacs.log.EventCodec;
import org.entrelacs.log.LogAccess;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Tokens.Keys.class)
class CarePlanApiTest {
    @Inject
    LogAccess log;

    @Inject
    EventCodec codec;

    @Inject
    InstantSource clock;

    @Test
    void a_care_plan_from_elsewhere_is_added_read_again_and_valid() {
        try (var assessments = new Neighbour<>("assessment", "assessment", AssessmentEvent.class, log, codec, clock)) {
            drafted(assessments, "fhir-in");
        }
        Caller.of("admin").post("/offers/fhir-offer", helpOffer(10));
        var answer = CASE_MANAGER.post("/plans/fhir-in/care-plan", carePlan("walk", "fhir-in", "fhir-offer"));
        assertEquals(200, answer.statusCode());

        var plan = CASE_MANAGER.get("/plans/fhir-in").jsonPath();
        assertEquals(answer.jsonPath().getList("added.services"), plan.getList("services.service"));
        assertEquals(answer.jsonPath().getList("added.goals"), plan.getList("services[0].goals"));
        assertEquals(List.of("PT1H"), plan.getList("services.perWeek"));

        var exported = CASE_MANAGER.get("/plans/fhir-in/care-plan").jsonPath();
        assertEquals(List.of(), Hl7Validator.errors(exported.<String, Object>getMap("")));
        assertEquals(
                List.of("CarePlan", "Condition", "Condition", "Goal", "ServiceRequest"),
                exported.getList("entry.resource.resourceType"));
    }
}
