package org.entrelacs.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.entrelacs.deploy.network.Actor;
import org.entrelacs.deploy.network.Service;
import org.entrelacs.systemtests.asking.Clients;

/// The dependency register of a whole network, so that two networks with the same inputs can be compared.
final class Registers {
    private static final Actor ANALYST = Actor.of("analyst-register", "analyst");
    private static final String INSTANT = "\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z";

    private Registers() {}

    /// One text per interdependence, sorted; ids as they are, instants blotted out.
    static List<String> of(Clients clients) {
        List<String> rows = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = Clients.json(clients.read(ANALYST, Service.COORDINATION, "/register?limit=100" + after));
            page.path("items").forEach(row -> rows.add(row.toPrettyString().replaceAll(INSTANT, "<time>")));
            after = page.path("next").isTextual()
                    ? "&after=" + page.path("next").asText()
                    : "";
        } while (!after.isEmpty());
        rows.sort(null);
        return rows;
    }
}
