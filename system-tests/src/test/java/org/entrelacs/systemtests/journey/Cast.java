package org.entrelacs.systemtests.journey;

import java.util.List;
import org.entrelacs.deploy.network.Actor;

/// Who acts in a journey.
///
/// @param name of the client they all belong to; part of their ids
public record Cast(String name) {
    static final String HOME_HELP = "home-help-association";
    static final String RESPITE_HOUSE = "respite-house";

    public Actor assessor() {
        return Actor.of("assessor-" + name, "assessor");
    }

    public Actor caseManager() {
        return Actor.of("case-manager-" + name, "case-manager");
    }

    public Actor gatekeeper() {
        return Actor.of("gatekeeper-" + name, "gatekeeper");
    }

    public Actor admin() {
        return Actor.of("admin-" + name, "admin");
    }

    Actor homeHelp() {
        return new Actor("home-help-" + name, List.of("provider"), HOME_HELP);
    }

    Actor respiteHouse() {
        return new Actor("respite-" + name, List.of("provider"), RESPITE_HOUSE);
    }
}
