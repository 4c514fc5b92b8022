package org.entrelacs.systemtests.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.entrelacs.deploy.network.Actor;
import org.entrelacs.deploy.network.Service;
import org.entrelacs.systemtests.asking.Clients;
import org.entrelacs.systemtests.asking.Order;

/// What has to be there before anybody comes: an instrument, a policy, money, and offers. Hours and money are scarce,
/// so that some persons hear no and some wait.
public final class Scenery {
    static final String INSTRUMENT = "two-questions";
    static final String ENVELOPE = "respite-money";
    static final String HOME_HELP = "home-help";
    static final String RESPITE = "respite";

    private static final Cast CAST = new Cast("scenery");

    private final Clients clients;

    public Scenery(Clients clients) {
        this.clients = clients;
    }

    /// All of it; or each part of it in the service that owns it, as soon as that is there.
    public void set() {
        assessment();
        gatekeeping();
        planning();
    }

    public void assessment() {
        must(CAST.admin(), Service.ASSESSMENT, "/instruments/" + INSTRUMENT + "/versions", instrument());
        must(CAST.admin(), Service.ASSESSMENT, "/instruments/" + INSTRUMENT + "/versions/1/publish", "");
    }

    public void gatekeeping() {
        must(CAST.gatekeeper(), Service.GATEKEEPING, "/policies/common/versions", policy(55));
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Actor committee = Actor.of("gatekeeper-committee", "gatekeeper");
        must(committee, Service.GATEKEEPING, "/policies/common/versions/1/adopt", """
                {"by": "committee", "on": "%s", "envelopes": []}""".formatted(today));
        must(CAST.gatekeeper(), Service.GATEKEEPING, "/envelopes/" + ENVELOPE, """
                {"territory": "34172", "programme": "respite", "entitlement": "discretionary",
                 "total": {"minor": 1500000, "currency": "EUR"}, "from": "%s", "to": "%s", "policy": "common"}""".formatted(
                        today.minusDays(30), today.plusDays(300)));
    }

    public void planning() {
        clients.mustGive(homeHelp("scenery"));
        must(CAST.respiteHouse(), Service.PLANNING, "/offers/" + RESPITE, """
                {"provider": "%s", "kind": "private", "serviceClass": "respite", "needCodes": ["d660"],
                 "territory": "34172", "languages": ["fr"], "weeklyCapacity": "PT200H",
                 "unitCost": {"minor": 2200, "currency": "EUR"}, "entitlement": "discretionary", "envelope": "%s"}""".formatted(Cast.RESPITE_HOUSE, ENVELOPE));
    }

    /// An offer that everybody is entitled to.
    public static Order homeHelp(String key) {
        return new Order(CAST.homeHelp(), Service.PLANNING, "/offers/" + HOME_HELP, key, """
                {"provider": "%s", "kind": "association", "serviceClass": "home-help", "needCodes": ["d630"],
                 "territory": "34172", "languages": ["fr"], "weeklyCapacity": "PT160H",
                 "unitCost": {"minor": 2200, "currency": "EUR"}, "entitlement": "right"}""".formatted(Cast.HOME_HELP));
    }

    public static Order moreHomeHelp(String key) {
        return new Order(CAST.homeHelp(), Service.PLANNING, "/offers/" + HOME_HELP + "/change", key, """
                {"weeklyCapacity": "PT170H", "unitCost": {"minor": 2200, "currency": "EUR"}}""");
    }

    /// @param threshold from which a request is strong enough
    public static String policy(int threshold) {
        return """
                {"weights": {"severity": 0.20, "unmet-need": 0.20, "urgency": 0.20, "benefit": 0.15,
                             "caregiver": 0.10, "waiting": 0.10, "evidence": 0.05},
                 "threshold": %d, "deferralBand": 10, "minimumDose": 0.40, "eligibleGir": 4, "startWithinDays": 14,
                 "reviewWithinDays": 30, "appealWithinDays": 60,
                 "automaticUpTo": {"minor": 500000, "currency": "EUR"}}""".formatted(threshold);
    }

    private static String instrument() {
        try (InputStream file = Objects.requireNonNull(Scenery.class.getResourceAsStream("/journey/instrument.json"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void must(Actor actor, Service service, String path, String body) {
        clients.mustGive(new Order(actor, service, path, "scenery", body));
    }
}
