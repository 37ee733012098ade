package com.digidoc.setup.redis;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Certificates and keys in a text file (RFC 7468), as OpenSSL and so Python keep them. */
final class Pem {
    private static final int LARGEST = 1 << 22;
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----");
    private static final byte[] VERSION = {2, 1, 0};

    private Pem() {}

    private static String text(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException(file + ": too large");
        }
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    private static List<byte[]> blocks(String text, String kind) throws IOException {
        var blocks = new ArrayList<byte[]>();
        var matcher = BLOCK.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1).endsWith(kind)) {
                blocks.add(decoded(matcher.group(2)));
            }
        }
        return blocks;
    }

    private static byte[] decoded(String base64) throws IOException {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new IOException("not Base64", e);
        }
    }

    /** The certificates of a file, in order; at least one. */
    static List<Certificate> certificates(Path file) throws IOException, GeneralSecurityException {
        var factory = CertificateFactory.getInstance("X.509");
        var certificates = new ArrayList<Certificate>();
        for (byte[] block : blocks(text(file), "CERTIFICATE")) {
            certificates.add(factory.generateCertificate(new ByteArrayInputStream(block)));
        }
        if (certificates.isEmpty()) {
            throw new IOException(file + ": no certificate in it");
        }
        return certificates;
    }

    /** The first private key of a file, which belongs to the public one; an encrypted key is refused. */
    static PrivateKey privateKey(Path file, PublicKey key) throws IOException, GeneralSecurityException {
        String text = text(file);
        if (text.contains("ENCRYPTED")) {
            throw new IOException(file + ": the key is encrypted");
        }
        var blocks = blocks(text, "PRIVATE KEY");
        if (blocks.isEmpty()) {
            throw new IOException(file + ": no private key in it");
        }
        boolean bare = text.contains("BEGIN RSA PRIVATE KEY") || text.contains("BEGIN EC PRIVATE KEY");
        byte[] encoded = bare ? wrapped(blocks.getFirst(), key) : blocks.getFirst();
        return KeyFactory.getInstance(key.getAlgorithm()).generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }

    /** An algorithm's own key format within PKCS #8 (RFC 5208): version, algorithm as in the public key, key. */
    private static byte[] wrapped(byte[] bare, PublicKey key) {
        byte[] subject = key.getEncoded();
        int start = headerLength(subject);
        int algorithmEnd = start + headerLength(subject, start) + contentLength(subject, start);
        byte[] algorithm = Arrays.copyOfRange(subject, start, algorithmEnd);
        return element(0x30, VERSION, algorithm, element(0x04, bare));
    }

    private static int headerLength(byte[] der) {
        return headerLength(der, 0);
    }

    private static int headerLength(byte[] der, int at) {
        int first = der[at + 1] & 0xff;
        return first < 0x80 ? 2 : 2 + (first & 0x7f);
    }

    private static int contentLength(byte[] der, int at) {
        int first = der[at + 1] & 0xff;
        if (first < 0x80) {
            return first;
        }
        int length = 0;
        for (int i = 0; i < (first & 0x7f); i++) {
            length = length << 8 | der[at + 2 + i] & 0xff;
        }
        return length;
    }

    private static byte[] element(int tag, byte[]... contents) {
        var content = new ByteArrayOutputStream();
        for (byte[] part : contents) {
            content.writeBytes(part);
        }
        int length = content.size();
        var out = new ByteArrayOutputStream();
        out.write(tag);
        if (length < 0x80) {
            out.write(length);
        } else {
            out.write(0x82);
            out.write(length >> 8);
            out.write(length);
        }
        out.writeBytes(content.toByteArray());
        return out.toByteArray();
    }
}
