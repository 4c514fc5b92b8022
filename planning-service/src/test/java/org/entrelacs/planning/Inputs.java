package org.entrelacs.planning;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.core.ThrowingRunnable;
import org.entrelacs.contract.AnswerSource;
import org.entrelacs.contract.AssessedNeed;
import org.entrelacs.contract.NeedDimension;
import org.entrelacs.contract.Score;
import org.entrelacs.contract.Severity;
import org.entrelacs.contract.assessment.AssessmentEvent;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentCompleted;
import org.entrelacs.contract.assessment.AssessmentEvent.InstrumentVersion;

/// What is put in, again and again: an assessment that finds two needs, offers, goals, services.
public final class Inputs {
    public static final Caller CASE_MANAGER = Caller.of("case-manager");

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Inputs() {}

    /// Finds that the person cannot wash alone ("washing") nor keep house ("household").
    public static AssessmentCompleted assessment(String id) {
        return new AssessmentCompleted(
                id,
                List.of(new InstrumentVersion("aggir", "1")),
                Instant.parse("2026-01-20T10:00:00Z"),
                List.of(new Score("aggir", "1", "gir", BigDecimal.TWO)),
                List.of(AnswerSource.OBSERVED),
                List.of(
                        new AssessedNeed("washing", "d510", NeedDimension.FUNCTIONAL, Severity.SEVERE, 3, 0, 3),
                        new AssessedNeed("household", "d640", NeedDimension.FUNCTIONAL, Severity.MODERATE, 2, 0, 2)));
    }

    /// A plan in draft.
    public static void drafted(Neighbour<AssessmentEvent> assessments, String person) {
        assessments.says(person, assessment("a-" + person));
        eventually(() -> assertEquals(200, CASE_MANAGER.get("/plans/" + person).statusCode()));
    }

    public static void eventually(ThrowingRunnable fact) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).untilAsserted(fact);
    }

    /// Of the provider `adess`, by right.
    public static String helpOffer(long hours) {
        return """
                {"provider":"adess","kind":"association","serviceClass":"home-help","needCodes":["d510","d640"],
                 "territory":"75056","languages":["fr","pt-BR"],"weeklyCapacity":"PT%dH",
                 "unitCost":{"minor":2450,"currency":"EUR"},"entitlement":"right"}
                """.formatted(hours);
    }

    /// As above, with all that an offer can say of itself.
    public static String fullOffer(String name, String territory) {
        return helpOffer(10).replace("75056", territory).strip().replaceFirst("}$", """
                , "details": {"name":"%s","description":"Toilette et ménage","territories":["35047"],
                  "opening":[{"days":["mon","sat"],"from":"08:00","to":"19:30"}],"waitingDays":21,
                  "fundings":["public","own"],"heldDays":30,
                  "eligibility":[{"rule":"gir-between","from":1,"to":4},{"rule":"age-between","from":60},
                                 {"rule":"need-at-least","codes":["d510"],"least":"moderate"}]}}
                """.formatted(name));
    }

    /// Of the provider `relais`, from the envelope `respite-75`.
    public static String respiteOffer() {
        return """
                {"provider":"relais","kind":"private","serviceClass":"respite","needCodes":["d640"],
                 "territory":"75056","languages":["fr"],"weeklyCapacity":"PT20H",
                 "unitCost":{"minor":3000,"currency":"EUR"},"entitlement":"discretionary","envelope":"respite-75"}
                """;
    }

    /// A FHIR bundle that adds a goal, and to it an hour a week of the offer, to the plan of `bad-care-plan`.
    public static String carePlan(String words, String person, String offer) {
        return """
                {"resourceType":"Bundle","type":"collection","entry":[
                 {"fullUrl":"urn:x:plan","resource":{"resourceType":"CarePlan","status":"draft","intent":"plan",
                  "subject":{"reference":"Patient/%2$s"}}},
                 {"fullUrl":"urn:x:need","resource":{"resourceType":"Condition","subject":{"reference":"Patient/%2$s"},
                  "code":{"coding":[{"system":"http://hl7.org/fhir/sid/icf","code":"d510"}]}}},
                 {"fullUrl":"urn:x:goal","resource":{"resourceType":"Goal","lifecycleStatus":"proposed",
                  "description":{"text":"%1$s"},"subject":{"reference":"Patient/%2$s"},
                  "addresses":[{"reference":"urn:x:need"}]}},
                 {"fullUrl":"urn:x:service","resource":{"resourceType":"ServiceRequest","status":"draft","intent":"plan",
                  "subject":{"reference":"Patient/%2$s"},"performer":[{"reference":"HealthcareService/%3$s"}],
                  "occurrenceTiming":{"repeat":{"boundsDuration":{"value":4,"unit":"weeks",
                   "system":"http://unitsofmeasure.org","code":"wk"},"duration":1,"durationUnit":"h",
                   "frequency":1,"period":1,"periodUnit":"wk"}},
                  "reasonReference":[{"reference":"urn:x:need"}],
                  "extension":[{"url":"http://hl7.org/fhir/StructureDefinition/resource-pertainsToGoal",
                   "valueReference":{"reference":"urn:x:goal"}}]}}]}
                """.formatted(words, person, offer);
    }

    public static String goal(String words) {
        return """
                {"words":"%s","needs":["washing","household"]}
                """.formatted(words);
    }

    public static String service(String offer, String need, String goal, String perWeek) {
        return """
                {"offer":"%s","needs":["%s"],"goals":["%s"],"perWeek":"%s","weeks":10,"divisible":true,
                 "claim":{"urgency":0.66,"benefit":0.8,"caregiverStrain":0.5,"livesAlone":true}}
                """.formatted(offer, need, goal, perWeek);
    }

    public static String advocacy(String words) {
        return """
                {"facts":"Her daughter leaves in May.","evidence":["a1","letter-7"],"words":"%s",
                 "alternatives":"The day centre is full.","consequences":"She would have to move."}
                """.formatted(words);
    }

    /// A service of an offer in the draft, with a goal of its own; its id.
    public static String planned(String person, String offer, String need) {
        String goal = CASE_MANAGER
                .post("/plans/" + person + "/goals", goal("stay at home"))
                .path("id");
        var reply = CASE_MANAGER.post("/plans/" + person + "/services", service(offer, need, goal, "PT4H"));
        assertEquals(201, reply.statusCode(), reply.asString());
        return reply.path("id");
    }
}
