package org.entrelacs.deploy.network;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/// Signs bearer tokens (JWT, RS256) that the services of a local network accept. An identity provider does this
/// elsewhere.
public final class Tokens {
    public static final String ISSUER = "https://entrelacs.local";
    private static final Duration LIFETIME = Duration.ofHours(24);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder URL_SAFE = Base64.getUrlEncoder().withoutPadding();

    private final PrivateKey key;

    public Tokens(Keys keys) {
        key = keys.signing().getPrivate();
    }

    /// Valid for a day from now.
    public String issue(Actor actor) {
        return issue(actor, Instant.now());
    }

    String issue(Actor actor, Instant now) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", ISSUER);
        claims.put("sub", actor.subject());
        claims.put("groups", actor.roles());
        if (!actor.organisation().isEmpty()) {
            claims.put("organisation", actor.organisation());
        }
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(LIFETIME).getEpochSecond());
        String signed = part(Map.of("alg", "RS256", "typ", "JWT")) + "." + part(claims);
        return signed + "." + URL_SAFE.encodeToString(signature(signed));
    }

    private static String part(Map<String, ?> members) {
        try {
            return URL_SAFE.encodeToString(JSON.writeValueAsBytes(members));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("claims of texts and numbers are JSON", e);
        }
    }

    private byte[] signature(String signed) {
        try {
            Signature rs256 = Signature.getInstance("SHA256withRSA");
            rs256.initSign(key);
            rs256.update(signed.getBytes(StandardCharsets.US_ASCII));
            return rs256.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the signing key does not sign", e);
        }
    }
}
