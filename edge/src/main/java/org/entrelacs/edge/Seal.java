package org.entrelacs.edge;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// Shows that what a caller brings back is what this service gave out, whichever instance that was. Nothing need be
/// remembered for it. By the key of the command hashes, and never equal to one: no request has this method.
@Singleton
public class Seal {
    private static final String METHOD = "seal";

    private final CommandHash hash;

    @Inject
    Seal(CommandHash hash) {
        this.hash = hash;
    }

    /// @param kind of what is sealed, so that no seal passes for one of another kind
    /// @param content becomes JSON; the same content has the same seal
    public String of(String kind, Object content) {
        return hash.of(METHOD, kind, "", content);
    }

    public boolean isGenuine(String seal, String kind, Object content) {
        return MessageDigest.isEqual(
                seal.getBytes(StandardCharsets.UTF_8), of(kind, content).getBytes(StandardCharsets.UTF_8));
    }
}
