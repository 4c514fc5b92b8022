package org.entrelacs.systemtests.account;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.entrelacs.deploy.network.Actor;
import org.entrelacs.deploy.network.Service;
import org.entrelacs.systemtests.asking.Order;
import org.entrelacs.systemtests.journey.Scenery;

/// The commands that are given to envelopes and to the policies over them.
public final class Orders {
    static final Actor GATEKEEPER = Actor.of("gatekeeper-accounts", "gatekeeper");
    private static final Actor COMMITTEE = Actor.of("gatekeeper-committee", "gatekeeper");

    private Orders() {}

    static String envelope(String account) {
        return "/envelopes/" + account;
    }

    public static Order draft(String policy, String key) {
        return order(GATEKEEPER, "/policies/" + policy + "/versions", key, Scenery.policy(55));
    }

    /// @param version of the policy
    /// @param envelopes that it enters by itself
    public static Order adopt(String policy, int version, List<String> envelopes) {
        String names = String.join(
                ",", envelopes.stream().map(name -> '"' + name + '"').toList());
        return order(COMMITTEE, "/policies/" + policy + "/versions/" + version + "/adopt", "once", """
                {"by": "committee", "on": "%s", "envelopes": [%s]}""".formatted(
                        today(), names));
    }

    public static Order open(String account, String policy, long amount) {
        return order(GATEKEEPER, envelope(account), "open", """
                {"territory": "34172", "programme": "respite", "entitlement": "discretionary",
                 "total": {"minor": %d, "currency": "EUR"}, "from": "%s", "to": "%s", "policy": "%s"}""".formatted(
                        amount, today().minusDays(30), today().plusDays(300), policy));
    }

    public static Order change(String account, String key, long by) {
        return order(GATEKEEPER, envelope(account) + "/adjust", key, """
                {"change": {"minor": %d, "currency": "EUR"}, "authority": "board", "reason": "load"}""".formatted(by));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private static Order order(Actor actor, String path, String key, String body) {
        return new Order(actor, Service.GATEKEEPING, path, key, body);
    }
}
