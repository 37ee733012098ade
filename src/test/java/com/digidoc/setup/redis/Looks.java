package com.digidoc.setup.redis;

import com.digidoc.setup.check.Doctor;
import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Shared;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.redis.Target.Effective;
import com.digidoc.setup.support.TestRedis;
import com.digidoc.setup.text.Messages;
import com.digidoc.setup.text.Secret;
import com.digidoc.setup.text.Text;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Looks at a Redis through all of its rungs, as the doctor does. */
final class Looks {
    private static final Host REAL = new Host(Path.of("/"), System.getenv());
    private static final Messages WORDS = new Messages(Locale.ENGLISH);

    private Looks() {}

    static Map<String, Finding> at(RedisUrl url) throws InterruptedException {
        return at(REAL, url);
    }

    static Map<String, Finding> at(Host host, RedisUrl url) throws InterruptedException {
        return at(host, new Effective.Known(url));
    }

    static Map<String, Finding> at(RedisUrl url, Callable<Optional<String>> adapter) throws InterruptedException {
        return at(REAL, new Effective.Known(url), adapter);
    }

    static Map<String, Finding> at(Host host, Effective effective) throws InterruptedException {
        return at(host, effective, Optional::empty);
    }

    private static Map<String, Finding> at(Host host, Effective effective, Callable<Optional<String>> adapter)
            throws InterruptedException {
        var shared = Shared.of(effective);
        var known = new Target(shared, () -> true);
        var probe = new Shared<>(() -> Probe.ask(known.url(), Duration.ofSeconds(1)));
        var target = new Target(shared, () -> probe.get().answers());
        List<Finding> findings = Doctor.examine(RedisChecks.of(host, target, probe, adapter));
        return findings.stream().collect(Collectors.toMap(Finding::id, finding -> finding));
    }

    static RedisUrl url(TestRedis redis) {
        return url("127.0.0.1", redis.port());
    }

    static RedisUrl url(String host, int port) {
        return url(host, port, null, null);
    }

    /** An address with a user or a password; null for none. */
    static RedisUrl url(String host, int port, String user, String password) {
        return new RedisUrl(
                "redis",
                host,
                port,
                0,
                Optional.ofNullable(user),
                Optional.ofNullable(password).map(Secret::new),
                Optional.empty(),
                Map.of(),
                List.of());
    }

    static String said(Text text) {
        return WORDS.say(text);
    }

    /** The sentence and all details. */
    static String all(Finding finding) {
        return said(finding.summary()) + "\n"
                + finding.details().stream().map(Looks::said).collect(Collectors.joining("\n"));
    }
}
