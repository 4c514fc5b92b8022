package org.entrelacs.edge.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

/// Real tokens for tests, signed with a key pair that lives as long as the JVM. A test class takes them by
/// `@WithTestResource(Tokens.Keys.class)`, which tells the service the public key.
public final class Tokens {
    public static final String ISSUER = "https://entrelacs.test";

    private static final String KEPT_AS = "org.entrelacs.edge.testing.keys";

    private Tokens() {}

    /// A token that is good for an hour.
    ///
    /// @param subject opaque id of the caller
    public static String of(String subject, String... roles) {
        return Jwt.issuer(ISSUER)
                .subject(subject)
                .groups(Set.of(roles))
                .expiresIn(Duration.ofHours(1))
                .sign(keys().getPrivate());
    }

    /// A token of somebody who acts for an organisation.
    public static String ofOrganisation(String organisation, String subject, String... roles) {
        return Jwt.issuer(ISSUER)
                .subject(subject)
                .groups(Set.of(roles))
                .claim("organisation", organisation)
                .expiresIn(Duration.ofHours(1))
                .sign(keys().getPrivate());
    }

    /// X.509, Base64: the value of `quarkus.oidc.public-key`.
    public static String publicKey() {
        return Base64.getEncoder().encodeToString(keys().getPublic().getEncoded());
    }

    /// Kept where every class loader of the JVM finds it: a test and its resources may be loaded by different ones.
    static KeyPair keys() {
        return (KeyPair) System.getProperties().computeIfAbsent(KEPT_AS, _ -> generate());
    }

    private static KeyPair generate() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
    }

    /// Tells the service under test whose signatures count.
    public static final class Keys implements QuarkusTestResourceLifecycleManager {
        @Override
        public Map<String, String> start() {
            return Map.of("quarkus.oidc.public-key", publicKey(), "quarkus.oidc.token.issuer", ISSUER);
        }

        @Override
        public void stop() {
            // The keys stay for the next test class.
        }
    }
}
