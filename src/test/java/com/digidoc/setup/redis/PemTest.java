package com.digidoc.setup.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PemTest {
    @TempDir
    private Path folder;

    private Path file(String kind, byte[] der) throws IOException {
        return Files.writeString(
                folder.resolve("key.pem"),
                "Some words\n-----BEGIN %s-----\r\n%s\r\n-----END %s-----\n"
                        .formatted(kind, Base64.getMimeEncoder().encodeToString(der), kind));
    }

    @Test
    void readsAKeyAsOpenSslKeepsItToday() throws Exception {
        for (String algorithm : new String[] {"RSA", "EC", "Ed25519"}) {
            var pair = KeyPairGenerator.getInstance(algorithm).generateKeyPair();
            Path pem = file("PRIVATE KEY", pair.getPrivate().getEncoded());
            assertEquals(pair.getPrivate(), Pem.privateKey(pem, pair.getPublic()));
        }
    }

    /** PKCS #1: PKCS #8 without its first 26 bytes, which name the algorithm and count the rest. */
    @Test
    void readsAKeyAsOpenSslKeptIt() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var pair = generator.generateKeyPair();
        byte[] encoded = pair.getPrivate().getEncoded();
        Path pem = file("RSA PRIVATE KEY", Arrays.copyOfRange(encoded, 26, encoded.length));
        assertEquals(pair.getPrivate(), Pem.privateKey(pem, pair.getPublic()));
    }

    @Test
    void refusesWhatIsNotBase64() throws Exception {
        Path cut = Files.writeString(
                folder.resolve("cut.pem"), "-----BEGIN CERTIFICATE-----\nMIIBszCCB\n-----END CERTIFICATE-----\n");
        assertThrows(IOException.class, () -> Pem.certificates(cut));
    }

    @Test
    void refusesWhatIsNoKey() throws Exception {
        var pair = KeyPairGenerator.getInstance("EC").generateKeyPair();
        Path none = file("CERTIFICATE", new byte[] {1});
        assertThrows(IOException.class, () -> Pem.privateKey(none, pair.getPublic()));
        Path locked = file("ENCRYPTED PRIVATE KEY", new byte[] {1});
        var refused = assertThrows(IOException.class, () -> Pem.privateKey(locked, pair.getPublic()));
        assertTrue(refused.getMessage().endsWith("the key is encrypted"));
    }
}
