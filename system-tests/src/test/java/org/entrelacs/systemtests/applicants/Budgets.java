package org.entrelacs.systemtests.applicants;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entrelacs.deploy.network.Actor;
import org.entrelacs.deploy.network.Service;
import org.entrelacs.systemtests.asking.Answer;
import org.entrelacs.systemtests.asking.Clients;
import org.entrelacs.systemtests.asking.Order;

/// What applicants ask: envelopes, the policies over them, and the offers that lead to them.
public final class Budgets {
    private static final Actor GATEKEEPER = Actor.of("gatekeeper-budgets", "gatekeeper");
    private static final Actor COMMITTEE = Actor.of("gatekeeper-committee", "gatekeeper");
    private static final Actor PROVIDER = new Actor("provider-budgets", List.of("provider"), "relief-association");
    private static final int PAGE = 500;

    private final Clients clients;

    public Budgets(Clients clients) {
        this.clients = clients;
    }

    /// @param content as it is drafted
    /// @param on day of its adoption
    public void adopt(String policy, String content, LocalDate on) {
        must(GATEKEEPER, Service.GATEKEEPING, "/policies/" + policy + "/versions", "draft", content);
        must(COMMITTEE, Service.GATEKEEPING, "/policies/" + policy + "/versions/1/adopt", "adopt", """
                {"by": "committee", "on": "%s", "envelopes": []}""".formatted(on));
    }

    /// Weighed as gatekeeping's model does, and decided by nobody but the policy.
    ///
    /// @param threshold from which a request is strong enough
    /// @param more further members, each with a comma before it; may be empty
    public static String policy(int threshold, String more) {
        return """
                {"weights": {"severity": 0.20, "unmet-need": 0.20, "urgency": 0.20, "benefit": 0.15,
                             "caregiver": 0.10, "waiting": 0.10, "evidence": 0.05},
                 "threshold": %d, "deferralBand": 10, "minimumDose": 0.40, "eligibleGir": 4, "startWithinDays": 365,
                 "reviewWithinDays": 30, "appealWithinDays": 60,
                 "automaticUpTo": {"minor": 1000000, "currency": "EUR"}%s}""".formatted(threshold, more);
    }

    /// @param total minor units
    public void open(String envelope, long total, LocalDate from, LocalDate to, String policy) {
        must(GATEKEEPER, Service.GATEKEEPING, path(envelope), "open", """
                {"territory": "34172", "programme": "relief", "entitlement": "discretionary",
                 "total": {"minor": %d, "currency": "EUR"}, "from": "%s", "to": "%s", "policy": "%s"}""".formatted(total, from, to, policy));
    }

    /// With hours for everybody: only money is scarce.
    public void offer(String offer, String envelope) {
        must(PROVIDER, Service.PLANNING, "/offers/" + offer, "publish", """
                {"provider": "%s", "kind": "association", "serviceClass": "relief", "needCodes": ["d640"],
                 "territory": "34172", "languages": ["fr"], "weeklyCapacity": "PT1000000H",
                 "unitCost": {"minor": %d, "currency": "EUR"}, "entitlement": "discretionary", "envelope": "%s"}""".formatted(
                        PROVIDER.organisation(), Applicant.HOUR, envelope));
    }

    /// Adds money, or takes it away if so much is available.
    public Answer change(String envelope, String key, long by) {
        return clients.give(
                new Order(GATEKEEPER, Service.GATEKEEPING, path(envelope) + "/adjust", key, """
                {"change": {"minor": %d, "currency": "EUR"}, "authority": "board", "reason": "in the course of a year"}""".formatted(by)));
    }

    /// Asks for something that does not exist, which the envelope looks into after all that was due.
    ///
    /// @param key a new one each time
    public void disturb(String envelope, String key) {
        String nobodys = path(envelope) + "/requests/nobodys/withdraw";
        Answer answer =
                clients.give(new Order(GATEKEEPER, Service.GATEKEEPING, nobodys, key, "{\"reason\": \"none\"}"));
        if (answer.status() != 404) {
            throw new AssertionError(nobodys + " was answered " + answer);
        }
    }

    /// The envelope as it is shown now.
    public JsonNode read(String envelope) {
        return Clients.json(clients.read(GATEKEEPER, Service.GATEKEEPING, path(envelope)));
    }

    /// As the answer's ETag tells it.
    public String version(String envelope) {
        try {
            return clients.look(GATEKEEPER, Service.GATEKEEPING, path(envelope)).etag();
        } catch (IOException e) {
            throw new AssertionError(path(envelope) + " was not answered", e);
        }
    }

    /// How many requests have come in so far.
    public int received(String envelope) {
        int received = 0;
        for (JsonNode count : read(envelope).path("requests")) {
            received += count.asInt();
        }
        return received;
    }

    /// A request as it is shown now.
    public JsonNode request(String envelope, String request) {
        return Clients.json(clients.read(GATEKEEPER, Service.GATEKEEPING, path(envelope) + "/requests/" + request));
    }

    public List<JsonNode> requests(String envelope) {
        return all(path(envelope) + "/requests");
    }

    /// In the order of ranks.
    public List<JsonNode> waitingList(String envelope) {
        return all(path(envelope) + "/waiting-list");
    }

    private List<JsonNode> all(String path) {
        List<JsonNode> items = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = Clients.json(
                    clients.read(GATEKEEPER, Service.GATEKEEPING, path + "?limit=" + PAGE + "&after=" + after));
            page.path("items").forEach(items::add);
            after = page.path("next").asText("");
        } while (!after.isEmpty());
        return items;
    }

    private static String path(String envelope) {
        return "/envelopes/" + envelope;
    }

    private void must(Actor actor, Service service, String path, String key, String body) {
        clients.mustGive(new Order(actor, service, path, key, body));
    }
}
