package org.entrelacs.deploy.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Actor PROVIDER = new Actor("provider-1", List.of("provider"), "org-1");

    @TempDir
    Path folder;

    @Test
    void a_token_says_who_asks_and_until_when() throws IOException {
        String[] parts = new Tokens(Keys.in(folder)).issue(PROVIDER, NOW).split("\\.");
        assertEquals(json("{\"alg\": \"RS256\", \"typ\": \"JWT\"}"), decoded(parts[0]));
        assertEquals(json("""
                {"iss": "https://entrelacs.local", "sub": "provider-1", "groups": ["provider"],
                 "organisation": "org-1", "iat": 1795341600, "exp": 1795428000}"""), decoded(parts[1]));
    }

    @Test
    void an_actor_without_an_organisation_claims_none() throws IOException {
        String[] parts =
                new Tokens(Keys.in(folder)).issue(Actor.of("a", "admin"), NOW).split("\\.");
        assertTrue(decoded(parts[1]).path("organisation").isMissingNode());
    }

    @Test
    void the_public_key_proves_the_signature() throws GeneralSecurityException {
        Keys keys = Keys.in(folder);
        String token = new Tokens(keys).issue(PROVIDER, NOW);
        int dot = token.lastIndexOf('.');
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(keys.signing().getPublic());
        signature.update(token.substring(0, dot).getBytes(StandardCharsets.US_ASCII));
        assertTrue(signature.verify(Base64.getUrlDecoder().decode(token.substring(dot + 1))));
    }

    private static JsonNode decoded(String part) throws IOException {
        return new JsonMapper().readTree(Base64.getUrlDecoder().decode(part));
    }

    private static JsonNode json(String text) throws IOException {
        return new JsonMapper().readTree(text);
    }
}
