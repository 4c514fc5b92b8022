package org.entrelacs.gatekeeping.http;

import static org.entrelacs.gatekeeping.http.Caller.ANNA;
import static org.entrelacs.gatekeeping.http.Caller.BERT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// Policies and envelopes to talk about.
final class Fixtures {
    private Fixtures() {}

    /// The one that ships with the story.
    static String policy() {
        try {
            return Files.readString(Path.of("../deploy/story/policy.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// With everything that a policy may speak of.
    static String fullPolicy() {
        var more = """
                ,"minimumDoses":{"respite":0.5},"caps":{"respite":{"minor":190000,"currency":"EUR"}},
                "authority":{"alone":{"minor":120000,"currency":"EUR"},
                    "personal":{"anna":{"minor":20000,"currency":"EUR"}},"quorum":2,"holdDays":14},
                "sensitivity":{"weights":0.2,"steps":1},
                "pacing":{"cycleDays":7,"gain":40,"lowest":20,"highest":90,"buffer":0.02},
                "emergencies":{"reserve":0.05,"lumpSum":{"minor":50000,"currency":"EUR"},
                    "lastsDays":60,"confirmWithinDays":2,"assessWithinDays":15},
                "appealTerms":{"acknowledgeWithinDays":10,"decideWithinDays":60},
                "decideWithin":{"within-48-hours":2,"within-a-week":5},"unusedAfterDays":90}
                """;
        var plain = policy().strip();
        return plain.substring(0, plain.length() - 1) + more;
    }

    static String adoption(String... envelopes) {
        var names = envelopes.length == 0 ? "" : "\"" + String.join("\",\"", envelopes) + "\"";
        return "{\"by\":\"steering committee\",\"on\":\"" + today() + "\",\"envelopes\":[" + names + "]}";
    }

    static String envelope(String policy, long cents) {
        return """
                {"territory":"north","programme":"respite","entitlement":"discretionary",
                 "total":{"minor":%d,"currency":"EUR"},"from":"%s","to":"%s","policy":"%s"}
                """.formatted(cents, today().minusDays(30), today().plusDays(300), policy);
    }

    /// The one of the story, which keeps something for emergencies as well.
    static String policyWithEmergencies() {
        var plain = policy().strip();
        return plain.substring(0, plain.length() - 1) + """
                ,"emergencies":{"reserve":0,"lumpSum":{"minor":500,"currency":"EUR"},
                    "lastsDays":60,"confirmWithinDays":2,"assessWithinDays":15}}
                """;
    }

    /// An adopted policy and an envelope under it.
    static void open(String policy, String envelope, long cents) {
        open(policy, policy(), envelope, cents);
    }

    static void open(String policy, String content, String envelope, long cents) {
        ANNA.post("/policies/" + policy + "/versions", content).statusCode(201);
        BERT.post("/policies/" + policy + "/versions/1/adopt", adoption()).statusCode(200);
        ANNA.post("/envelopes/" + envelope, envelope(policy, cents)).statusCode(201);
    }

    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
