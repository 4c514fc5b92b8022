package org.entrelacs.deploy.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {
    @TempDir
    Path folder;

    @Test
    void keys_that_were_made_once_are_found_again() {
        Keys made = Keys.in(folder);
        Keys found = Keys.in(folder);
        assertEquals(made.publicKey(), found.publicKey());
        assertEquals(made.signing().getPrivate(), found.signing().getPrivate());
        assertEquals(made.commandHash(), found.commandHash());
    }

    @Test
    void two_networks_have_different_secrets() {
        assertNotEquals(
                Keys.in(folder.resolve("one")).commandHash(),
                Keys.in(folder.resolve("other")).commandHash());
    }

    @Test
    void the_key_of_the_command_hashes_has_32_bytes() {
        assertEquals(32, Base64.getDecoder().decode(Keys.in(folder).commandHash()).length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"private-key.pem", "command-hash.key"})
    void only_the_owner_reads_what_is_secret(String file) throws IOException {
        Keys.in(folder);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))));
    }
}
