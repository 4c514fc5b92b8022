package org.entrelacs.deploy.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/// What a local network needs to know its callers and its commands again: the key pair that signs tokens, and the key
/// of the command hashes. Both must stay the same as long as the log is kept.
///
/// @param commandHash 32 random bytes, in Base64
public record Keys(KeyPair signing, String commandHash) {
    private static final int SIGNING_BITS = 2048;
    private static final int HASH_BYTES = 32;

    /// Those in the folder; made now if it has none. The files can be read by their owner only.
    public static Keys in(Path folder) {
        Path privateKey = folder.resolve("private-key.pem");
        Path publicKey = folder.resolve("public-key.pem");
        Path commandHash = folder.resolve("command-hash.key");
        try {
            if (!Files.exists(commandHash)) {
                Files.createDirectories(folder);
                KeyPair made = newPair();
                keep(privateKey, pem("PRIVATE KEY", made.getPrivate().getEncoded()));
                keep(publicKey, pem("PUBLIC KEY", made.getPublic().getEncoded()));
                // Last, because its presence says that all three are there.
                keep(commandHash, newSecret());
            }
            KeyFactory rsa = KeyFactory.getInstance("RSA");
            PublicKey forServices = rsa.generatePublic(new X509EncodedKeySpec(bytes(publicKey)));
            PrivateKey forTokens = rsa.generatePrivate(new PKCS8EncodedKeySpec(bytes(privateKey)));
            return new Keys(
                    new KeyPair(forServices, forTokens),
                    Files.readString(commandHash).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("the keys in " + folder + " cannot be read or written", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the keys in " + folder + " are not RSA keys", e);
        }
    }

    /// As `quarkus.oidc.public-key` wants it.
    String publicKey() {
        return Base64.getEncoder().encodeToString(signing.getPublic().getEncoded());
    }

    private static KeyPair newPair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(SIGNING_BITS);
        return generator.generateKeyPair();
    }

    private static String newSecret() {
        byte[] secret = new byte[HASH_BYTES];
        new SecureRandom().nextBytes(secret);
        return Base64.getEncoder().encodeToString(secret);
    }

    private static void keep(Path file, String content) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, content + "\n", StandardOpenOption.WRITE);
    }

    private static String pem(String label, byte[] encoded) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN " + label + "-----\n" + lines + "\n-----END " + label + "-----";
    }

    private static byte[] bytes(Path pem) throws IOException {
        String base64 = Files.readString(pem, StandardCharsets.US_ASCII).replaceAll("-----[A-Z ]+-----", "");
        return Base64.getMimeDecoder().decode(base64);
    }

    @Override
    public String toString() {
        return "Keys[]";
    }
}
