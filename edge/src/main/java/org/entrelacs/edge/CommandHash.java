package org.entrelacs.edge;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Tells whether a repeated key asks for the same thing. Keyed, because the hash stands in the log for ever and a
/// plain one would let a reader test guesses about a person.
@Singleton
class CommandHash {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final JsonMapper json = Json.mapper();

    CommandHash(EdgeConfig config) {
        this.key = new SecretKeySpec(config.commandHashKey().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /// @param occurredAt the caller's header, empty when there is none
    String of(String method, String pathAndQuery, String occurredAt, Object body) {
        String content = body.equals(Asked.NO_BODY) ? "" : CanonicalJson.of(json.valueToTree(body));
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            String asked = String.join("\n", method, pathAndQuery, occurredAt, content);
            return HexFormat.of().formatHex(mac.doFinal(asked.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
