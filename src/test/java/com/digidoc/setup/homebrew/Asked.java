package com.digidoc.setup.homebrew;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.digidoc.setup.check.Doctor;
import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Progress;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Status;
import com.digidoc.setup.redis.Provider.Start;
import com.digidoc.setup.redis.RedisUrl;
import com.digidoc.setup.redis.Target;
import com.digidoc.setup.support.BrewMac;
import com.digidoc.setup.text.Messages;
import com.digidoc.setup.text.Text;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What Homebrew's checks say of a Mac. All its texts have been put into words, so each has some. */
record Asked(Map<String, Finding> findings) {
    /** Delivers a good installer package. */
    static final Download GOOD = (from, to, fraction) -> {
        fraction.accept(0.5);
        return delivered(to, BrewMac.PACKAGE);
    };

    private static final Messages ENGLISH = new Messages(Locale.ENGLISH);

    static Download.Result delivered(java.nio.file.Path to, byte[] content) {
        try {
            Files.write(to, content);
            return new Download.Result.Complete();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Asked of(BrewMac mac) throws InterruptedException {
        return of(mac, Start.AT_LOGIN);
    }

    static Asked of(BrewMac mac, Start start) throws InterruptedException {
        return of(mac, start, GOOD);
    }

    static Asked of(BrewMac mac, Start start, Download download) throws InterruptedException {
        return of(mac, start, download, here(mac.port()));
    }

    static Asked of(BrewMac mac, Start start, Download download, Target target) throws InterruptedException {
        var findings = Doctor.examine(new Homebrew(mac.host(), start, download).checks(target));
        findings.forEach(Asked::say);
        return new Asked(findings.stream().collect(Collectors.toMap(Finding::id, Function.identity())));
    }

    static Target here(int port) {
        return new Target(() -> url("127.0.0.1", port), () -> answers(port));
    }

    static RedisUrl url(String host, int port) {
        return new RedisUrl(
                "redis", host, port, 0, Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), List.of());
    }

    /** Whether a real Redis replies there, whatever it says. */
    static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
            socket.setSoTimeout(2000);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            int first = socket.getInputStream().read();
            return first == '+' || first == '-';
        } catch (IOException e) {
            return false;
        }
    }

    Finding finding(String id) {
        return findings.get(id);
    }

    Asked expect(String id, Status status, String key) {
        Finding finding = finding(id);
        assertEquals(
                status + " " + key, finding.status() + " " + finding.summary().key(), () -> all(finding));
        return this;
    }

    Asked expectBlocked(String id, String by) {
        assertEquals(Optional.of(by), finding(id).blockedBy(), () -> all(finding(id)));
        return this;
    }

    /** The remedies of a finding by id, the first offered first; in brackets what is only to copy. */
    Asked expectRemedies(String id, String... remedies) {
        assertEquals(
                List.of(remedies),
                finding(id).remedies().stream()
                        .map(remedy -> remedy.automatic() ? remedy.id() : "(" + remedy.id() + ")")
                        .toList());
        return this;
    }

    Remedy remedy(String check, String id) {
        return finding(check).remedies().stream()
                .filter(remedy -> remedy.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " is not offered: " + all(finding(check))));
    }

    String details(String id) {
        return finding(id).details().stream().map(ENGLISH::say).collect(Collectors.joining("\n"));
    }

    /** Applies a remedy whose end does not matter to the assistant's own texts. */
    static Heard apply(Remedy remedy) throws InterruptedException {
        var said = new ArrayList<String>();
        Outcome outcome = remedy.action().apply(new Progress() {
            @Override
            public void doing(Text what) {
                said.add(ENGLISH.say(what));
            }

            @Override
            public void line(String line) {
                said.add("| " + line);
            }
        });
        String summary =
                switch (outcome) {
                    case Outcome.Done done -> "done";
                    case Outcome.Elsewhere elsewhere -> ENGLISH.say(elsewhere.summary());
                    case Outcome.Failed failed -> ENGLISH.say(failed.summary());
                };
        assertFalse(summary.isBlank());
        return new Heard(outcome, said);
    }

    /** What was heard of a remedy while and after it was applied. */
    record Heard(Outcome outcome, List<String> said) {
        void expectDone() {
            assertEquals(Outcome.done(), outcome);
        }

        Outcome.Failed expectFailed(String key) {
            if (outcome instanceof Outcome.Failed failed
                    && failed.summary().key().equals(key)) {
                return failed;
            }
            throw new AssertionError("expected " + key + " and got " + outcome);
        }

        void expectElsewhere(String key) {
            assertEquals(
                    Text.of(key),
                    assertInstanceOf(Outcome.Elsewhere.class, outcome).summary());
        }
    }

    private static String all(Finding finding) {
        return finding.toString();
    }

    private static void say(Finding finding) {
        ENGLISH.say(finding.title());
        ENGLISH.say(finding.summary());
        finding.details().forEach(ENGLISH::say);
        for (Remedy remedy : finding.remedies()) {
            ENGLISH.say(remedy.summary());
            ENGLISH.say(remedy.undo().summary());
            remedy.effects().forEach(ENGLISH::say);
        }
    }
}
