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

    /// An adopted policy and an envelope under it.
    static void open(String policy, String envelope, long cents) {
        ANNA.post("/policies/" + policy + "/versions", policy()).statusCode(201);
        BERT.post("/policies/" + policy + "/versions/1/adopt", adoption()).statusCode(200);
        ANNA.post("/envelopes/" + envelope, envelope(policy, cents)).statusCode(201);
    }

    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
