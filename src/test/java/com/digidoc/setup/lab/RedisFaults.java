package com.digidoc.setup.lab;

import static com.digidoc.setup.lab.Fault.Says.same;
import static com.digidoc.setup.lab.Manners.behind;
import static com.digidoc.setup.lab.Manners.butFor;
import static com.digidoc.setup.lab.Manners.encrypted;
import static com.digidoc.setup.lab.Manners.endless;
import static com.digidoc.setup.lab.Manners.partingWith;
import static com.digidoc.setup.lab.Manners.refusingWith;
import static com.digidoc.setup.lab.Manners.saying;
import static com.digidoc.setup.lab.Manners.trickling;

import com.digidoc.setup.lab.Fault.Law;
import com.digidoc.setup.lab.Fault.Says;
import com.digidoc.setup.lab.Manner.Door;
import com.digidoc.setup.lab.RedisStage.Play;
import com.digidoc.setup.setup.Step;
import com.digidoc.setup.support.Certificates;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The table of what a server at DigiDoc's address can do. */
final class RedisFaults {
    static final List<String> RUNGS = List.of("redis.port", "redis.answers", "redis.access", "redis.takes-work");

    static final Says TIMEOUT = same("No answer", "timeout", "redis.answers", "There is no answer from URL.");
    static final Says NO_WORK_IN_TIME = new Says(
            "No answer", "PONG", "redis.takes-work: There is no answer from URL.", "There is no answer from URL.");
    static final Says CLOSED = closed("redis.answers");
    static final Says REFUSED =
            same("Not running", "refused", "redis.port", "Nothing listens on port PORT: no Redis is running there.");
    static final Says TAKEN = same(
            "Not a Redis",
            "not-redis",
            "redis.port",
            "Port PORT is used by node (process N), and no Redis answers there.");
    static final Says TLS =
            same("No secure connection", "tls", "redis.answers", "No safe (TLS) connection to URL could be made.");
    static final Says LOADING =
            same("Still starting", "loading", "redis.takes-work", "The Redis at URL is still loading its data.");
    static final Says NO_PASSWORD = same(
            "Password needed",
            "auth",
            "redis.access",
            "The Redis at URL asks for a password, and DigiDoc’s address has none.");
    static final Says WRONG_PASSWORD = same(
            "Wrong password",
            "auth",
            "redis.access",
            "The Redis at URL does not accept the user name or password in DigiDoc’s address.");
    static final Says DNS =
            same("Not found", "dns", "redis.answers", "The computer of URL cannot be found by its name.");
    static final Says MAX_CLIENTS = access("max-clients", "The Redis at URL has too many connections already.");
    static final Says NO_PERMISSION = access("no-permission", "The user of URL may not do what DigiDoc needs.");
    static final Says OTHER = access("other", "The Redis at URL answers with an error.");
    static final Says MISCONF = work("misconf", "The Redis at URL cannot save its data, and so takes no work.");
    static final Says READONLY = work("PONG", "The Redis at URL is a copy that only reads.");
    static final Says OOM = work("PONG", "The Redis at URL has no memory left for more work.");

    private static final String PLAIN = "redis://127.0.0.1:PORT/0";
    private static final String WITH_PASSWORD = "redis://:" + Faces.SECRET + "@127.0.0.1:PORT/0";
    private static final String REDIS = "redis-server";

    private final List<Fault> all = new ArrayList<>();
    private final Certificates certificates;

    private RedisFaults(Path folder) throws IOException, GeneralSecurityException {
        certificates = new Certificates(folder);
        certificates.sign("server", "ip:127.0.0.1");
        certificates.sign("elsewhere", "dns:redis.example.org");
        certificates.signExpired("expired", "ip:127.0.0.1");
        certificates.selfSigned("self-signed", "ip:127.0.0.1");
    }

    /** The table. The folder is for certificates. */
    static List<Fault> all(Path folder) throws IOException, GeneralSecurityException {
        var table = new RedisFaults(folder);
        table.noAnswer();
        table.noRedis();
        table.refusals();
        table.encryption();
        table.names();
        return table.all;
    }

    private void noAnswer() {
        bad("Nothing listens", "", behind(Door.SHUT), REFUSED);
        bad("Accepts and says nothing", REDIS, Manners.silent(), TIMEOUT);
        bad("Says nothing to who connects now, also later", REDIS, Manners.silentToTheEnd(), TIMEOUT);
        row("Silent at each address of localhost", "redis://localhost:PORT/0", REDIS, Plays::silentEverywhere, TIMEOUT);
        bad("Nobody is let in, nobody turned away", REDIS, behind(Door.CROWDED), TIMEOUT);
        bad("Half a reply, then silence", REDIS, saying("$100\r\nhalf a re"), TIMEOUT);
        bad("One byte a second", REDIS, trickling("$1000\r\n", 1000), TIMEOUT);
        bad("Answers all but what is to be written", REDIS, butFor(Set.of("SET"), ""), NO_WORK_IN_TIME);
        bad("Hangs up at once", REDIS, Manners.closing(), CLOSED);
        bad("Half a reply, then hangs up", REDIS, partingWith("$100\r\nhalf a re"), CLOSED);
        bad("Half a reply, then a reset", REDIS, Manners.resetting(), CLOSED);
        bad("Every answer 50 ms late", REDIS, Manners.slow(50), Says.ALL_WELL);
        row("Up and down every 300 ms", PLAIN, REDIS, () -> Plays.of(Manners.flapping(300)), CLOSED);
        all.add(all.removeLast()
                .or(
                        Says.ALL_WELL,
                        closed("redis.access"),
                        closed("redis.takes-work"),
                        same("Not running", "closed", "redis.queue-safety", "Redis did not tell its settings.")));
    }

    private void noRedis() {
        bad("Garbage", "node", saying("\u0000\u0017garbage\r\n"), TAKEN);
        bad("An endless line", "node", endless("+", "a"), TAKEN);
        bad("Endless elements", "node", endless("*100000\r\n", ":1\r\n"), TAKEN);
        bad("Nested without end", "node", endless("", "*1\r\n"), TAKEN);
        bad("A reply of 512 MB announced", "node", saying("$536870912\r\n"), TAKEN);
        bad("A reply of 512 MB sent", "node", endless("$536870912\r\n", "x"), TAKEN);
        bad("A reply of 2,147,483,647 elements announced", "node", saying("*2147483647\r\n"), TAKEN);
        bad("The reply to another question", "node", butFor(Set.of("PING"), "+OK\r\n"), TAKEN);
        bad("A number where a word belongs", "node", butFor(Set.of("PING"), ":1\r\n"), TAKEN);
        bad("A web server", "node", refusingWith("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n"), TAKEN);
        bad("An SSH server", "node", refusingWith("SSH-2.0-OpenSSH_9.9\r\n"), TAKEN);
        bad(
                "Another value comes back than was written",
                REDIS,
                butFor(Set.of("GET"), "$5\r\nother\r\n"),
                new Says(
                        "Not a Redis",
                        "PONG",
                        "redis.takes-work: What answers at URL is not a Redis.",
                        "What answers at URL is not a Redis."));
    }

    private void refusals() {
        row(
                "Still loading for 5 s",
                PLAIN,
                REDIS,
                () -> Plays.lasting(5, saying("-LOADING Redis is loading the dataset in memory\r\n")),
                LOADING);
        bad("Cannot save (MISCONF)", REDIS, saying("-MISCONF Redis is configured to save RDB snapshots\r\n"), MISCONF);
        bad(
                "A copy that only reads (READONLY)",
                REDIS,
                butFor(Set.of("SET"), "-READONLY You can't write against a read only replica.\r\n"),
                READONLY);
        bad(
                "Memory full (OOM)",
                REDIS,
                butFor(Set.of("SET"), "-OOM command not allowed when used memory > 'maxmemory'.\r\n"),
                OOM);
        bad("Wants a password (NOAUTH)", REDIS, saying("-NOAUTH Authentication required.\r\n"), NO_PASSWORD);
        row(
                "The password is not right (WRONGPASS)",
                WITH_PASSWORD,
                REDIS,
                () -> Plays.of(saying("-WRONGPASS invalid username-password pair or user is disabled.\r\n")),
                WRONG_PASSWORD);
        bad(
                "Protected mode (DENIED)",
                REDIS,
                refusingWith("-DENIED Redis is running in protected mode\r\n"),
                same(
                        "Not let in",
                        "denied",
                        "redis.access",
                        "The Redis at URL accepts no connections from other computers until it has a password."));
        bad(
                "The user may not (NOPERM)",
                REDIS,
                butFor(Set.of("PING"), "-NOPERM this user has no permissions to run the 'ping' command\r\n"),
                NO_PERMISSION);
        bad("Too many connections", REDIS, refusingWith("-ERR max number of clients reached\r\n"), MAX_CLIENTS);
        bad("PING is switched off", REDIS, butFor(Set.of("PING"), "-ERR unknown command `PING`\r\n"), OTHER);
        bad(
                "A node of a cluster (MOVED)",
                REDIS,
                butFor(Set.of("SET"), "-MOVED 1 127.0.0.1:7000\r\n"),
                work("PONG", "The Redis at URL is part of a cluster, which DigiDoc’s queue cannot use."));
        bad(
                "An error with terminal escapes",
                REDIS,
                butFor(Set.of("PING"), "-ERR \u001b[2J\u001b]0;owned\u0007\r\n"),
                OTHER);
        row(
                "An error that repeats the password",
                WITH_PASSWORD,
                REDIS,
                () -> Plays.of(Manners.repeating()),
                WRONG_PASSWORD);
    }

    private void encryption() throws IOException, GeneralSecurityException {
        Manner well = encrypted(certificates.server("server"), Manner.good());
        bad("TLS where none is expected", REDIS, well, TLS);
        secured("No TLS where it is expected", well, Manner.good());
        secured("Silent where TLS is expected", well, Manners.silent());
        secured("An expired certificate", well, encrypted(certificates.server("expired"), Manner.good()));
        secured("A self-signed certificate", well, encrypted(certificates.server("self-signed"), Manner.good()));
        secured("A certificate of another name", well, encrypted(certificates.server("elsewhere"), Manner.good()));
    }

    private void names() {
        named("Its name is not known", "unknown.lab.test", Plays::unknownName, DNS);
        named("Nobody answers what its name stands for", "unanswered.lab.test", Plays::unansweredName, DNS);
        named(
                "Two addresses, the first is dead",
                "dead.lab.test",
                name -> Plays.twoAddresses(name, behind(Door.SHUT)),
                Says.ALL_WELL);
        named(
                "Two addresses, the first lets nobody in",
                "crowded.lab.test",
                name -> Plays.twoAddresses(name, behind(Door.CROWDED)),
                Says.ALL_WELL);
        named(
                "Two addresses, the first says nothing",
                "silent.lab.test",
                name -> Plays.twoAddresses(name, Manners.silent()),
                TIMEOUT);
    }

    private static Says closed(String rung) {
        return same("Not running", "closed", rung, "The connection to URL was closed without an answer.");
    }

    private static Says access(String ping, String sentence) {
        return same("Running, but cannot take work", ping, "redis.access", sentence);
    }

    private static Says work(String ping, String sentence) {
        return same("Running, but cannot take work", ping, "redis.takes-work", sentence);
    }

    private void bad(String name, String holder, Manner manner, Says says) {
        row(name, PLAIN, holder, () -> Plays.of(manner), says);
    }

    private void secured(String name, Manner well, Manner manner) {
        String address = "rediss://127.0.0.1:PORT/0?ssl_ca_certs=" + certificates.authority();
        row(name, address, REDIS, () -> Plays.of(well, manner), TLS);
    }

    private interface Named {
        Play of(String name);
    }

    private void named(String name, String host, Named play, Says says) {
        row(name, "redis://:" + Faces.SECRET + "@" + host + ":PORT/0", REDIS, () -> play.of(host), says);
    }

    private void row(String name, String address, String holder, Supplier<Play> play, Says says) {
        all.add(Fault.of(
                name,
                says,
                Law.USUAL,
                RUNGS,
                Step.START,
                folder -> new RedisStage(folder, holder, address, play.get())));
    }
}
