package org.entrelacs.systemtests.applicants;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.entrelacs.contract.planning.PlanEvent.Claim;
import org.entrelacs.deploy.network.Actor;
import org.entrelacs.deploy.network.Service;
import org.entrelacs.systemtests.asking.Clients;
import org.entrelacs.systemtests.asking.Order;

/// The way of applicants through assessment and planning, up to the request that goes to an envelope. Safe for any
/// number of threads.
public final class Applications {
    private static final String INSTRUMENT = "grid-and-housework";
    private static final String NEED = "d640";
    private static final Actor ASSESSOR = Actor.of("assessor-applicants", "assessor");
    private static final Actor ADVOCATE = Actor.of("case-manager-applicants", "case-manager");
    private static final Actor ADMIN = Actor.of("admin-applicants", "admin");

    private final Clients clients;

    public Applications(Clients clients) {
        this.clients = clients;
    }

    /// What everybody is assessed with.
    public void publishInstrument() {
        must(ADMIN, Service.ASSESSMENT, "/instruments/" + INSTRUMENT + "/versions", "draft", instrument());
        must(ADMIN, Service.ASSESSMENT, "/instruments/" + INSTRUMENT + "/versions/1/publish", "publish", "");
    }

    /// Up to a plan that waits for the person's yes.
    public void prepare(String person, Applicant applicant, String offer) {
        assess(person, applicant);
        JsonNode plan = clients.await(
                ADVOCATE,
                Service.PLANNING,
                plan(person),
                found -> !found.path("needs").isEmpty());
        String need = plan.path("needs").get(0).path("need").asText();
        String goal = must(ADVOCATE, Service.PLANNING, plan(person) + "/goals", person, """
                        {"words": "I want to stay in my house.", "needs": ["%s"]}""".formatted(need))
                .path("id")
                .asText();
        Claim claim = applicant.claim();
        must(ADVOCATE, Service.PLANNING, plan(person) + "/services", person, """
                {"offer": "%s", "needs": ["%s"], "goals": ["%s"], "perWeek": "%s", "weeks": %d, "divisible": %b,
                 "claim": {"urgency": %s, "benefit": %s, "caregiverStrain": %s, "livesAlone": %b}}""".formatted(
                        offer,
                        need,
                        goal,
                        applicant.perWeek(),
                        applicant.weeks(),
                        applicant.divisible(),
                        claim.urgency(),
                        claim.benefit(),
                        claim.caregiverStrain(),
                        claim.livesAlone()));
        must(ADVOCATE, Service.PLANNING, plan(person) + "/submit", person, "");
    }

    private void assess(String person, Applicant applicant) {
        String all = "/assessments/" + person;
        JsonNode started = must(ASSESSOR, Service.ASSESSMENT, all, person, """
                {"instruments": [{"instrument": "%s", "version": "1"}]}""".formatted(INSTRUMENT));
        String assessment = all + "/" + started.path("id").asText();
        must(ASSESSOR, Service.ASSESSMENT, assessment + "/answers", person, """
                {"instrument": "%s", "answers": [
                  {"linkId": "grid", "type": "code", "value": "%d", "source": "reported"},
                  {"linkId": "housework", "type": "code", "value": "%d", "source": "%s"}]}""".formatted(
                        INSTRUMENT,
                        applicant.gir(),
                        applicant.disability(),
                        applicant.corroborated() ? "observed" : "reported"));
        if (applicant.helped() > 0) {
            must(ASSESSOR, Service.ASSESSMENT, assessment + "/compensating-resources", person, """
                    {"code": "%s", "resource": "informal-caregiver", "compensates": %d, "stability": "stable"}""".formatted(
                            NEED, applicant.helped()));
        }
        must(ASSESSOR, Service.ASSESSMENT, assessment + "/complete", person, "");
    }

    /// The person's yes, after which hours are reserved and the envelope is asked.
    public void agree(String person) {
        must(ADVOCATE, Service.PLANNING, plan(person) + "/agree", person, "{\"by\": \"person\"}");
    }

    /// Waits until the envelope knows the person's request; returns its id.
    public String awaitRequest(String person, String envelope) {
        String request = request(clients.await(
                ADVOCATE,
                Service.PLANNING,
                plan(person),
                found -> !request(found).isEmpty()));
        clients.await(ADVOCATE, Service.GATEKEEPING, "/envelopes/" + envelope + "/requests/" + request, _ -> true);
        return request;
    }

    /// The one service of a person's plan, as it stands now.
    public JsonNode service(String person) {
        return service(Clients.json(clients.read(ADVOCATE, Service.PLANNING, plan(person))));
    }

    private static JsonNode service(JsonNode plan) {
        return plan.path("services").path(0);
    }

    private static String request(JsonNode plan) {
        JsonNode found = service(plan).path("progress").findValue("request");
        return found == null ? "" : found.asText();
    }

    private static String plan(String person) {
        return "/plans/" + person;
    }

    private JsonNode must(Actor actor, Service service, String path, String key, String body) {
        return clients.mustGive(new Order(actor, service, path, key, body));
    }

    private static String instrument() {
        try (InputStream file =
                Objects.requireNonNull(Applications.class.getResourceAsStream("/applicants/instrument.json"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
