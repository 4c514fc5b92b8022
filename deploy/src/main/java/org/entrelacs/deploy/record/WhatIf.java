package org.entrelacs.deploy.record;

import com.fasterxml.jackson.databind.JsonNode;

/// What a simulation found, beside what happened.
final class WhatIf {
    private WhatIf() {}

    static void write(JsonNode simulation, Sheet sheet) {
        sheet.line("budget " + Budget.money(simulation.path("total")));
        sheet.line("in fact    " + side(simulation.path("fact")));
        sheet.line("otherwise  " + side(simulation.path("otherwise")));
        sheet.line("%s changed, %s gained, %s lost"
                .formatted(
                        simulation.path("changed").asText(),
                        simulation.path("gained").asText(),
                        simulation.path("lost").asText()));
    }

    private static String side(JsonNode side) {
        return "%s requests, %s served"
                .formatted(side.path("requests").asText(), side.path("served").asText());
    }
}
