package com.digidoc.setup.support;

import com.digidoc.setup.host.Host;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A Mac in a folder with a pretend Homebrew, launchd and the rest of Apple's tools as small POSIX scripts, and a real
 * redis-server behind the pretend {@code brew services}. Its scripts stand in {@code support/mac}; what they know of each
 * other lies in one state folder. Say what the Mac is ({@link #intel}, {@link #rosetta}, {@link #port}, {@link #password},
 * {@link #oldLabels}) before what is on it.
 *
 * <p>Closing it ends the servers that it started.
 */
public final class BrewMac implements AutoCloseable {
    /** What a good installer package is here: the second line is who signed it. */
    public static final byte[] PACKAGE =
            "pretend Homebrew.pkg\nPatrick Linnane (927JGANW46)\n".getBytes(StandardCharsets.UTF_8);

    private static final String STATE = "/private/var/pretend-mac";
    private static final String APPLE_SILICON = "/opt/homebrew";
    private static final String INTEL = "/usr/local";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final FolderHost mac;
    private final StateFolder state;
    private final MacTools tools;
    private final List<NotRedis> listeners = new ArrayList<>();
    private String prefix = APPLE_SILICON;
    private int port = TestRedis.freePort();

    private BrewMac(Path folder) {
        mac = FolderHost.mac(folder);
        state = new StateFolder(mac.path(STATE));
        tools = new MacTools(mac, mac.path(STATE));
    }

    /** An Apple silicon Mac with nothing on it but Apple's own tools. Its Redis is going to use a free port. */
    public static BrewMac bare(Path folder) {
        var made = new BrewMac(folder);
        List.of("calls", "disabled", "listeners", "pids", "password", "opened", "owners")
                .forEach(name -> made.state(name, ""));
        made.state("port", made.port + "\n").state("brew-version", "Homebrew 7.0.9\n");
        made.tools.ofApple();
        made.brewProgram(STATE + "/brew", APPLE_SILICON);
        return made;
    }

    /** Another Mac like one on which nothing runs; its Redis is going to use another free port. */
    public static BrewMac copyOf(BrewMac other, Path folder) {
        var made = new BrewMac(folder);
        var words = Map.of(
                other.mac.root().toString(),
                made.mac.root().toString(),
                String.valueOf(other.port),
                String.valueOf(made.port));
        try {
            new Copy(other.mac.root(), made.mac.root(), words).make();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return made;
    }

    /** An Intel processor. */
    public BrewMac intel() {
        prefix = INTEL;
        mac.kernel("Darwin", "x86_64").script("/usr/sbin/sysctl", "echo \"sysctl: unknown oid '$2'\" >&2; exit 1");
        return this;
    }

    /** The assistant runs translated. */
    public BrewMac rosetta() {
        mac.kernel("Darwin", "x86_64").script("/usr/sbin/sysctl", "echo 1");
        return this;
    }

    public BrewMac version(String macos) {
        mac.script("/usr/bin/sw_vers", "[ \"$1\" = -productVersion ] && echo " + macos);
        return this;
    }

    /** The port that its redis.conf is going to name, and that {@link #url} does. */
    public BrewMac port(int number) {
        port = number;
        return state("port", number + "\n");
    }

    /** The password that its redis.conf is going to demand; letters and digits. */
    public BrewMac password(String password) {
        return state("password", password);
    }

    /** A Homebrew before 6.0.22, whose services have the old label. */
    public BrewMac oldLabels() {
        return state("old-labels", "");
    }

    public BrewMac commandLineTools() {
        mac.script("/Library/Developer/CommandLineTools/usr/bin/git", "exit 0");
        return this;
    }

    /** Homebrew where it belongs on this chip. */
    public BrewMac homebrew() {
        return brewAt(prefix);
    }

    /** A copy where it belongs on the other chip. */
    public BrewMac secondHomebrew() {
        return brewAt(prefix.equals(INTEL) ? APPLE_SILICON : INTEL);
    }

    private BrewMac brewAt(String where) {
        if (!where.equals(INTEL)) {
            return brewProgram(where + "/bin/brew", where);
        }
        mac.link(INTEL + "/bin/brew", "../Homebrew/bin/brew");
        return brewProgram(INTEL + "/Homebrew/bin/brew", INTEL);
    }

    /** Homebrew's Python, which DigiDoc's environment can be made with. */
    public BrewMac python() {
        return script(prefix + "/bin/python3", "python3");
    }

    /** The Python of python.org, which is there without Homebrew too. */
    public BrewMac pythonOfItsOwn() {
        return script("/Library/Frameworks/Python.framework/Versions/3.14/bin/python3", "python3");
    }

    public BrewMac redisInstalled() {
        return redisInstalledIn(prefix);
    }

    /** Redis in the copy of Homebrew with that prefix. */
    public BrewMac redisInstalledIn(String where) {
        return brewIn(where, "install", "--formula", "redis");
    }

    public BrewMac valkeyInstalled() {
        return brewIn(prefix, "install", "--formula", "valkey");
    }

    /** Started by {@code brew services start}, and listening. */
    public BrewMac redisRunning() {
        return brewIn(prefix, "services", "start", "redis").listening();
    }

    /** Started by {@code brew services run}, and listening. */
    public BrewMac redisRunningUntilLogout() {
        return brewIn(prefix, "services", "run", "redis").listening();
    }

    private BrewMac listening() {
        Eventually.within(PATIENCE, "redis-server listens on " + port, () -> TestRedis.listening(port));
        return this;
    }

    /** Has the Mac's own copy of Homebrew do something, by its script. */
    public BrewMac brew(String... arguments) {
        return brewIn(prefix, arguments);
    }

    /** Has the copy of Homebrew with that prefix do something. */
    public BrewMac brewIn(String where, String... arguments) {
        run(where + "/bin/brew", List.of(arguments));
        return this;
    }

    /** Has launchd do something, by its script. */
    public BrewMac launchctl(String... arguments) {
        run("/bin/launchctl", List.of(arguments));
        return this;
    }

    /**
     * A program that is no Redis listens on this Mac's port, and lsof tells its name.
     *
     * @param program such as {@code com.docker.backend}
     */
    public BrewMac portTakenBy(String program) {
        listeners.add(new NotRedis(port));
        return listener(ProcessHandle.current().pid(), program, port);
    }

    /** A program of another user, whom lsof does not show, listens on this Mac's port. */
    public BrewMac portTakenByAnotherUser() {
        listeners.add(new NotRedis(port));
        return state("hidden-ports", port + "\n");
    }

    /** Has lsof tell of a listener on 127.0.0.1, such as a Redis that the test has started itself. */
    public BrewMac listener(long pid, String program, int at) {
        return listener(pid, program, "127.0.0.1", at);
    }

    /** The same at another address; {@code *} is all. */
    public BrewMac listener(long pid, String program, String address, int at) {
        state.append("listeners", pid + "|" + program + "|" + address + "|" + at + "\n");
        return this;
    }

    /** From now on brew prints this and ends with that code. */
    public BrewMac brewFails(String text, int exit) {
        return state("brew-fails", text + "\n").state("brew-exit", exit + "\n");
    }

    /** The next call of brew prints this and ends with 1; the ones after it work. */
    public BrewMac brewFailsOnce(String text) {
        return brewFails(text, 1).state("brew-fails-once", "");
    }

    /** What brew says when it is asked for its version. */
    public BrewMac brewSaysItIs(String version) {
        return state("brew-version", version + "\n");
    }

    /** From now on each call of brew takes so long. */
    public BrewMac brewTakes(int seconds) {
        return state("brew-slow", seconds + "\n");
    }

    /** From now on brew never ends. */
    public BrewMac brewHangs() {
        return state("brew-hangs", "");
    }

    /** brew works again. */
    public BrewMac brewWorks() {
        state.forget("brew-fails");
        state.forget("brew-hangs");
        return this;
    }

    /** The person closes Apple's dialog for the Command Line Tools, and the installer of Homebrew, without installing. */
    public BrewMac personCancels() {
        return state("tools-cancelled", "").state("installer-closed", "");
    }

    /** Nobody is logged in at the screen, as over SSH. */
    public BrewMac noDesktop() {
        return state("no-desktop", "");
    }

    /** A label that is switched off in System Settings. */
    public BrewMac disabled(String label) {
        return state("disabled", label + "\n");
    }

    /** Who owns Homebrew's program. */
    public BrewMac ownedBy(int uid, String user) {
        return owned("/opt/homebrew/bin/brew", uid, user).owned("/usr/local/bin/brew", uid, user);
    }

    /** Who owns a file or folder of this Mac, who does not let others write to it. */
    public BrewMac owned(String file, int uid, String user) {
        state.append("owners", path(file) + "|" + uid + "|755|" + user + "\n");
        return this;
    }

    /** DigiDoc's folder in its usual place, with a configuration that names an address. */
    public BrewMac digidoc(String url) {
        String folder = "/Users/ada/Applications/Utilities/digidoc";
        mac.file(folder + "/digidoc_config.yaml", """
            # DigiDoc, for tests
            paths:
              storage_base: ~/DigiDoc
            queue:
              name: digidoc        # the jobs wait here
              redis_url: %s
            """.formatted(url))
                .file(folder + "/requirements_ocr.txt", "redis>=5.0.0\nrq>=1.15\n")
                .file(folder + "/digidoc.py", "print('DigiDoc')\n");
        return this;
    }

    /** DigiDoc with the address of this Mac's own Redis. */
    public BrewMac digidoc() {
        return digidoc(url());
    }

    public int port() {
        return port;
    }

    /** The address of this Mac's own Redis, without a password. */
    public String url() {
        return "redis://localhost:" + port + "/0";
    }

    public Path digidocFolder() {
        return mac.home().resolve("Applications/Utilities/digidoc");
    }

    /** What brew was asked to do by anyone so far, a line a call. */
    public List<String> calls() {
        return state.read("calls").lines().toList();
    }

    /** What was opened with {@code open} so far, and {@code dialog} for each of Apple's own that popped up. */
    public List<String> opened() {
        return state.read("opened").lines().toList();
    }

    /** The process that a hanging brew has started, once it hangs. */
    public OptionalLong hanging() {
        return state.has("hanging")
                ? OptionalLong.of(Long.parseLong(state.read("hanging").strip()))
                : OptionalLong.empty();
    }

    public FolderHost folder() {
        return mac;
    }

    public Host host() {
        return mac.host();
    }

    public Path path(String absolute) {
        return mac.path(absolute);
    }

    /** Ends the servers behind {@code brew services} at once, as a crash would. */
    public BrewMac killRedis() {
        new StartedServers(state, mac.root()).end();
        return this;
    }

    @Override
    public void close() throws IOException {
        killRedis();
        for (NotRedis listener : listeners) {
            listener.close();
        }
    }

    private BrewMac brewProgram(String program, String where) {
        return script(
                program,
                "brew",
                "PREFIX=" + Scripts.quoted(path(where)),
                "REDIS=" + Scripts.quoted(TestRedis.executable()));
    }

    private BrewMac script(String program, String name, String... settings) {
        tools.put(program, name, settings);
        return this;
    }

    private void run(String program, List<String> arguments) {
        var words = new ArrayList<>(List.of(path(program).toString()));
        words.addAll(arguments);
        Scripts.run(words, mac.home(), state.file("said"));
    }

    private BrewMac state(String name, String text) {
        state.write(name, text);
        return this;
    }
}
