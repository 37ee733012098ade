package com.digidoc.setup.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Certificates for tests, made by the keytool of the running JDK: an authority and what it signs, as PEM files. */
public final class Certificates {
    private static final String PASSWORD = "keystore";

    private final Path folder;
    private final Path store;

    /** An authority of its own. */
    public Certificates(Path folder) throws IOException, GeneralSecurityException {
        this.folder = Files.createDirectories(folder);
        this.store = folder.resolve("store.p12");
        make("ca", "-ext", "bc:c");
    }

    /** Signs a certificate; its names as keytool takes them, such as {@code dns:localhost,ip:127.0.0.1}. */
    public void sign(String alias, String names) throws IOException, GeneralSecurityException {
        make(alias, "-signer", "ca", "-ext", "san=" + names);
    }

    /** The same, valid for some days only. */
    public void signFor(int days, String alias, String names) throws IOException, GeneralSecurityException {
        makeFor(String.valueOf(days), alias, "-signer", "ca", "-ext", "san=" + names);
    }

    private void make(String alias, String... options) throws IOException, GeneralSecurityException {
        makeFor("365", alias, options);
    }

    private void makeFor(String days, String alias, String... options) throws IOException, GeneralSecurityException {
        var argv = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + alias,
                "-validity",
                days,
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD));
        argv.addAll(List.of(options));
        Path log = folder.resolve(alias + ".log");
        var process = new ProcessBuilder(argv)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (process.onExit().join().exitValue() != 0) {
            throw new AssertionError(Files.readString(log));
        }
        export(alias);
    }

    private void export(String alias) throws IOException, GeneralSecurityException {
        var keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        var chain = new StringBuilder();
        for (Certificate certificate : keys.getCertificateChain(alias)) {
            chain.append(pem("CERTIFICATE", certificate.getEncoded()));
        }
        Files.writeString(certificate(alias), chain);
        byte[] key = keys.getKey(alias, PASSWORD.toCharArray()).getEncoded();
        Files.writeString(key(alias), pem("PRIVATE KEY", key));
    }

    private static String pem(String kind, byte[] der) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(kind, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der), kind);
    }

    /** The authority's own certificate. */
    public Path authority() {
        return certificate("ca");
    }

    public Path certificate(String alias) {
        return folder.resolve(alias + ".crt");
    }

    public Path key(String alias) {
        return folder.resolve(alias + ".key");
    }
}
