package com.digidoc.setup.catalogue;

import com.digidoc.setup.support.BrewMac;
import com.digidoc.setup.support.Eventually;
import com.digidoc.setup.support.TestRedis;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A Mac on its way to being broken: ways of breaking it that only the catalogue needs. */
record Mac(BrewMac mac) {
    static final String LABEL = "sh.brew.redis";
    static final String AGENTS = "/Users/ada/Library/LaunchAgents/";
    static final String SETTINGS = "/opt/homebrew/etc/redis.conf";
    static final String DIGIDOC = "/Users/ada/Applications/Utilities/digidoc";
    static final String VENV = DIGIDOC + "/.venv";
    static final String PYTHON = "/Library/Frameworks/Python.framework/Versions/3.14/bin/python3";
    static final String DATA = "/opt/homebrew/var/db/redis/";
    private static final String STATE = "/private/var/pretend-mac/";
    private static final String PROGRAM = "/opt/homebrew/Cellar/redis/8.10.2/bin/redis-server";
    private static final Map<Path, BrewMac> FIRST = new ConcurrentHashMap<>();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** One with everything that DigiDoc needs, but for Homebrew. */
    static Mac withoutHomebrew(Path folder) {
        return copy("without Homebrew", folder, BrewMac::bare);
    }

    /** One with everything that DigiDoc needs, but for a Redis. */
    static Mac withoutRedis(Path folder) {
        return copy(
                "without Redis",
                folder,
                place -> BrewMac.bare(place).commandLineTools().homebrew());
    }

    /** One with everything that DigiDoc needs, and a Redis that was never started. */
    static Mac stopped(Path folder) {
        return copy(
                "stopped",
                folder,
                place -> BrewMac.bare(place).commandLineTools().homebrew().redisInstalled());
    }

    /** Of each kind one is made, beside the others; all further ones are copies of it. */
    private static Mac copy(String kind, Path folder, Function<Path, BrewMac> making) {
        BrewMac first =
                FIRST.computeIfAbsent(folder.resolveSibling(kind), place -> new Mac(making.apply(place)).python().mac);
        return new Mac(BrewMac.copyOf(first, folder));
    }

    /** One where all is well. */
    static Mac well(Path folder) {
        Mac made = stopped(folder);
        made.mac.redisRunning();
        return made;
    }

    /** DigiDoc with a Python of its own, made from one that does not come from Homebrew. */
    Mac python() {
        mac.pythonOfItsOwn().digidoc().folder().folder("/Users/ada/DigiDoc");
        for (String name : List.of("python", "python3")) {
            mac.folder().script(VENV + "/bin/" + name, read(PYTHON));
        }
        for (String part : List.of("pip", "redis", "redis-99.0.0.dist-info", "rq", "rq-99.0.0.dist-info")) {
            file(VENV + "/lib/python3.14/site-packages/" + part + "/METADATA", "");
        }
        return file(VENV + "/pyvenv.cfg", "home = /usr/bin\nversion = 3.14.1\n");
    }

    Scene scene(Closeable... servers) {
        var all = new Closeable[servers.length + 1];
        all[0] = mac::close;
        System.arraycopy(servers, 0, all, 1, servers.length);
        return new Scene(mac.folder(), all);
    }

    /** Changes the settings of its Redis. */
    Mac settings(UnaryOperator<String> change) {
        return file(SETTINGS, change.apply(read(SETTINGS)));
    }

    /** A line more in the settings of its Redis. */
    Mac setting(String line) {
        return settings(text -> text + line + "\n");
    }

    Mac file(String path, String text) {
        mac.folder().file(path, text);
        return this;
    }

    String read(String path) {
        try {
            return Files.readString(mac.path(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Mac delete(String path) {
        try {
            Files.delete(mac.path(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Has it started, though it will end at once; waits until launchd knows. */
    Mac startedInVain() {
        mac.brew("services", "start", "redis");
        return ended();
    }

    /** Ends its Redis as a crash would; waits until launchd knows. */
    Mac crashed() {
        mac.killRedis();
        return ended();
    }

    /** Waits until its Redis takes connections. */
    Mac listening() {
        Eventually.within(PATIENCE, "Redis listens", () -> TestRedis.listening(mac.port()));
        return this;
    }

    private Mac ended() {
        Eventually.within(PATIENCE, "launchd knows how Redis ended", () -> !exit().isEmpty());
        return this;
    }

    private String exit() {
        Path exit = mac.path(STATE + "jobs/gui/" + LABEL + "/exit");
        return Files.exists(exit) ? read(STATE + "jobs/gui/" + LABEL + "/exit") : "";
    }

    /** How launchd says that the last process of its Redis ended. */
    Mac exited(int code) {
        return file(STATE + "jobs/gui/" + LABEL + "/exit", code + "\n");
    }

    /** The next start of its Redis only writes this into the log and ends; the ones after that work. */
    Mac oneStartSays(String words) {
        Path program = mac.path(PROGRAM);
        Path kept = mac.path(STATE + "redis-server");
        try {
            Files.move(program, kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        mac.folder().script(PROGRAM, "cat <<'END'\n%s\nEND\nmv '%s' '%s'\nexit 1".formatted(words, kept, program));
        return this;
    }

    /** What pip, or the making of an environment, ends with from now on. */
    Mac pythonFails(String part, String words) {
        return file(STATE + part + "-fails", words + "\n");
    }

    /** Python works again. */
    void pythonWorks(String part) {
        delete(STATE + part + "-fails");
    }
}
