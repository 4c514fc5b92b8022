package org.entrelacs.deploy.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entrelacs.deploy.network.Actor;
import org.entrelacs.deploy.network.Client;
import org.entrelacs.deploy.network.Service;
import org.entrelacs.deploy.story.Story;

/// What a story left behind in the services, as they tell it: for each person the timeline and the interdependencies,
/// then what persons share, the totals and the money.
///
/// @param text for people, with real ids and times
/// @param labelled the same with labels in place of ids and times, so that two runs can be compared
public record NetworkRecord(String text, String labelled) {

    public static NetworkRecord of(Story story, Client client) {
        Actor analyst = story.withRole("analyst");
        Actor manager = story.withRole("case-manager");
        Actor gatekeeper = story.withRole("gatekeeper");
        Map<String, JsonNode> timelines = new LinkedHashMap<>();
        List<CausalOrder.Event> events = new ArrayList<>();
        for (String person : story.people()) {
            JsonNode timeline = client.read(manager, Service.COORDINATION, "/timeline/" + person + "?limit=500");
            timelines.put(person, timeline);
            events.addAll(Timeline.events(timeline));
        }
        CausalOrder order = new CausalOrder(events);
        Sheet sheet = new Sheet();
        timelines.forEach((person, timeline) -> {
            sheet.title(person);
            sheet.heading("Timeline");
            Timeline.write(timeline, order, sheet);
            sheet.heading("Interdependencies");
            Register.write(client.read(manager, Service.COORDINATION, "/register/" + person), order, sheet);
        });
        sheet.title("Totals");
        Totals.write(client.read(analyst, Service.COORDINATION, "/register/summary"), sheet);
        for (String envelope : story.envelopes()) {
            sheet.title("Envelope " + envelope);
            Budget.write(client.read(gatekeeper, Service.GATEKEEPING, "/envelopes/" + envelope), sheet);
        }
        return new NetworkRecord(sheet.text(), new Labels().in(sheet.text()));
    }
}
