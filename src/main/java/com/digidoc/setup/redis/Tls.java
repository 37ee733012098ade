package com.digidoc.setup.redis;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;
import redis.clients.jedis.DefaultJedisClientConfig;

/**
 * TLS as redis-py 8 does it for {@code rediss://}: the server's certificate is checked against the system's authorities
 * and the address's own ({@code ssl_ca_certs}, {@code ssl_ca_path}), its name against the host, unless the address says
 * otherwise ({@code ssl_cert_reqs}, {@code ssl_check_hostname}); {@code ssl_certfile} and {@code ssl_keyfile} say who
 * we are.
 */
final class Tls {
    private static final char[] NO_PASSWORD = {};

    private final RedisUrl url;

    private Tls(RedisUrl url) {
        this.url = url;
    }

    /**
     * Speaks TLS over a connection.
     *
     * @throws Trouble if the server cannot be trusted or does not speak TLS, or a file of the address cannot be used
     */
    static SSLSocket over(Socket socket, RedisUrl url) throws Trouble {
        try {
            return new Tls(url).handshake(socket);
        } catch (NoSuchFileException e) {
            throw new Trouble(Fault.TLS, e.getFile() + ": no such file");
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new Trouble(Fault.TLS, e.getMessage());
        }
    }

    /**
     * The same for Jedis's larger clients, which make their connections themselves. What replaces these three settings in
     * Jedis takes key stores only, no authorities of an address.
     */
    @SuppressWarnings("deprecation")
    static void into(DefaultJedisClientConfig.Builder config, RedisUrl url) throws Trouble {
        var tls = new Tls(url);
        try {
            config.ssl(true).sslSocketFactory(tls.context().getSocketFactory());
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new Trouble(Fault.TLS, e.getMessage());
        }
        if (tls.checksName()) {
            config.sslParameters(checkingName(new SSLParameters()));
        }
    }

    private SSLSocket handshake(Socket socket) throws IOException, GeneralSecurityException {
        var secured = (SSLSocket) context().getSocketFactory().createSocket(socket, url.host(), url.port(), true);
        if (checksName()) {
            secured.setSSLParameters(checkingName(secured.getSSLParameters()));
        }
        secured.startHandshake();
        return secured;
    }

    private SSLContext context() throws IOException, GeneralSecurityException {
        var context = SSLContext.getInstance("TLS");
        context.init(keys(), verified() ? authorities() : new TrustManager[] {new Anyone()}, null);
        return context;
    }

    private boolean verified() throws Trouble {
        String required = text("ssl_cert_reqs").orElse("required");
        return switch (required) {
            case "none" -> false;
            case "optional", "required" -> true;
            default -> throw new Trouble(Fault.TLS, "ssl_cert_reqs=" + required);
        };
    }

    private boolean checksName() throws Trouble {
        return verified() && !Boolean.FALSE.equals(url.options().get("ssl_check_hostname"));
    }

    private static SSLParameters checkingName(SSLParameters parameters) {
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        return parameters;
    }

    /** The day on which the first of the certificates that the server showed ends; empty if it showed none. */
    static Optional<Instant> certifiedUntil(SSLSocket secured) {
        try {
            return Stream.of(secured.getSession().getPeerCertificates())
                    .filter(X509Certificate.class::isInstance)
                    .map(X509Certificate.class::cast)
                    .map(certificate -> certificate.getNotAfter().toInstant())
                    .min(Comparator.naturalOrder());
        } catch (SSLPeerUnverifiedException none) {
            return Optional.empty();
        }
    }

    private Optional<String> text(String option) {
        return Optional.ofNullable(url.options().get(option)).map(Object::toString);
    }

    /** The system's authorities and the address's own; null, which means the system's, if it has none. */
    private TrustManager[] authorities() throws IOException, GeneralSecurityException {
        var own = new ArrayList<Certificate>();
        if (text("ssl_ca_certs").isPresent()) {
            own.addAll(Pem.certificates(Path.of(text("ssl_ca_certs").get())));
        }
        if (text("ssl_ca_path").isPresent()) {
            try (DirectoryStream<Path> files =
                    Files.newDirectoryStream(Path.of(text("ssl_ca_path").get()), Files::isRegularFile)) {
                for (Path file : files) {
                    own.addAll(Pem.certificates(file));
                }
            }
        }
        if (own.isEmpty()) {
            return null;
        }
        for (TrustManager manager : trusting(null)) {
            if (manager instanceof X509TrustManager system) {
                own.addAll(List.of(system.getAcceptedIssuers()));
            }
        }
        var store = emptyStore();
        for (int i = 0; i < own.size(); i++) {
            store.setCertificateEntry(String.valueOf(i), own.get(i));
        }
        return trusting(store);
    }

    private static TrustManager[] trusting(KeyStore store) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    private static KeyStore emptyStore() throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_PASSWORD);
        return store;
    }

    /** Our certificate and key; null, which means none, if the address names none. A key may stand in the same file. */
    private KeyManager[] keys() throws IOException, GeneralSecurityException {
        Optional<String> file = text("ssl_certfile");
        if (file.isEmpty()) {
            return null;
        }
        var chain = Pem.certificates(Path.of(file.get()));
        var key = Pem.privateKey(
                Path.of(text("ssl_keyfile").orElse(file.get())),
                chain.getFirst().getPublicKey());
        var store = emptyStore();
        store.setKeyEntry("own", key, NO_PASSWORD, chain.toArray(Certificate[]::new));
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, NO_PASSWORD);
        return factory.getKeyManagers();
    }

    /** Trusts every server: only where the address itself says {@code ssl_cert_reqs=none}. */
    private static final class Anyone extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
