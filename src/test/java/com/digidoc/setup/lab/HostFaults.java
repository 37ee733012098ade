package com.digidoc.setup.lab;

import com.digidoc.setup.lab.Fault.Law;
import com.digidoc.setup.lab.Fault.Says;
import com.digidoc.setup.lab.HostStage.Trouble;
import com.digidoc.setup.setup.Step;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The table of what a computer's programs, files and disks can do. The Redis itself is well all the time. */
final class HostFaults {
    private static final String BREW = "/opt/homebrew/bin/brew";
    private static final String LSOF = "/usr/sbin/lsof";
    private static final String LAUNCHCTL = "/bin/launchctl";
    private static final String CONFIG = HostStage.HOME + "/Applications/Utilities/digidoc/digidoc_config.yaml";
    private static final String HANGS = "trap '' TERM; sleep 60 & wait; wait; wait";

    private static final String PYTHON = HostStage.HOME + "/Applications/Utilities/digidoc/.venv/bin/python";
    private static final String SILENT = "host.os: This computer did not tell which system it has.";
    private static final String UNKNOWN_SYSTEM =
            "host.os: This system is not known to the assistant. It works on macOS and on Linux.";
    private static final String NO_VERSION = "host.os: This Mac did not tell which version of macOS it has.";
    private static final String NO_PYTHON =
            "python.venv: DigiDoc’s Python in ~/Applications/Utilities/digidoc/.venv cannot be started.";
    private static final String BROKEN = "config.readable: DigiDoc cannot read its settings file, and so cannot start.";
    private static final String FAILED = "“brew” ended with code 1.";
    private static final String NOT_NOTED =
            "Nothing was changed, because the assistant could not note down what it was about to do.";

    private static final String NOT_SAVED = "The settings file could not be saved. It is as it was.";

    private static final List<String> HOMEBREW = List.of("homebrew.installed");

    private final List<Fault> all = new ArrayList<>();

    private HostFaults() {}

    static List<Fault> all() {
        var table = new HostFaults();
        table.brews();
        table.tools();
        table.buttons();
        table.files();
        table.homes();
        return table.all;
    }

    private void brews() {
        brew("brew is a folder", Files::createDirectory, " is a folder and should be a program.");
        brew("brew is a loop of links", brew -> Files.createSymbolicLink(brew, brew), " leads nowhere.");
        brew("brew leads nowhere", brew -> Files.createSymbolicLink(brew, Path.of("gone")), " leads nowhere.");
        brew(
                "brew cannot be started",
                brew -> Files.setPosixFilePermissions(
                        Files.createFile(brew), PosixFilePermissions.fromString("rw-r--r--")),
                " is there but cannot be started.");
        row(
                "brew belongs to someone else",
                Law.USUAL,
                HOMEBREW,
                Step.COMPUTER,
                "PONG",
                "homebrew.installed: Homebrew at /opt/homebrew belongs to “grace”. Only that person can install with"
                        + " it; a Redis that runs can be used by all.",
                new Trouble() {
                    @Override
                    public void begin(HostStage stage) {
                        stage.mac().ownedBy(502, "grace");
                    }

                    @Override
                    public void end(HostStage stage) {
                        stage.mac().ownedBy(501, "ada");
                    }
                });
    }

    private void brew(String name, Making what, String says) {
        String doctor = "homebrew.installed: Homebrew is damaged: " + BREW + says;
        replaced(name, BREW, what, HOMEBREW, Step.COMPUTER, "PONG", doctor);
    }

    private void tools() {
        var os = List.of("host.os");
        tool("uname hangs", "/usr/bin/uname", HANGS, Law.PATIENT, os, Step.COMPUTER, SILENT);
        tool("uname ends well and says nothing", "/usr/bin/uname", "exit 0", Law.USUAL, os, Step.COMPUTER, SILENT);
        tool("uname lies", "/usr/bin/uname", "echo Plan9", Law.USUAL, os, Step.COMPUTER, UNKNOWN_SYSTEM);
        tool("sw_vers hangs", "/usr/bin/sw_vers", HANGS, Law.PATIENT, os, Step.COMPUTER, NO_VERSION);
        tool(
                "sw_vers ends well and says nothing",
                "/usr/bin/sw_vers",
                "exit 0",
                Law.USUAL,
                os,
                Step.COMPUTER,
                NO_VERSION);
        tool("sw_vers lies", "/usr/bin/sw_vers", "echo banana", Law.USUAL, os, Step.COMPUTER, NO_VERSION);
        tool(
                "sw_vers speaks with terminal escapes",
                "/usr/bin/sw_vers",
                "printf '\\033[31m26.5.2\\033]0;owned\\007\\n'",
                Law.USUAL,
                os,
                Step.COMPUTER,
                Faces.ALL_WELL);
        tool(
                "sw_vers says what is no UTF-8",
                "/usr/bin/sw_vers",
                "printf '26.5\\377\\376\\n'",
                Law.USUAL,
                os,
                Step.COMPUTER,
                Faces.ALL_WELL);
        lsof("lsof hangs", HANGS, Law.PATIENT);
        lsof("lsof floods", "exec yes p1", Law.GREEDY);
        lsof("lsof prints 1 GB in one line", "exec head -c 1000000000 /dev/zero", Law.GREEDY);
        lsof("lsof leaves a child that keeps its output open", "sleep 20 & exit 1", Law.USUAL);
        lsof("lsof asks something", "printf 'Password: '; read -r answer || exit 1; sleep 60", Law.USUAL);
        lsof("lsof vanishes while it is used", "rm -f \"$0\"; exit 1", Law.USUAL);
        lsof("lsof speaks garbage", "printf 'p1\\nc\\033[2J\\377\\nn*:x\\np\\n\\nn\\n'", Law.USUAL);
        var service = List.of("redis.service");
        tool(
                "launchctl hangs",
                LAUNCHCTL,
                "sleep 60",
                Law.VERY_PATIENT,
                service,
                Step.START,
                "redis.service: This could not be found out within 10 seconds.");
        tool(
                "launchctl ends well and says nothing",
                LAUNCHCTL,
                "exit 0",
                Law.USUAL,
                service,
                Step.START,
                Faces.ALL_WELL);
        var effective = List.of("config.effective");
        added("The login shell hangs", "/bin/zsh", HANGS, Law.PATIENT, effective, Step.START, Faces.ALL_WELL);
        added(
                "The login shell speaks with terminal escapes",
                "/bin/zsh",
                "printf 'REDIS_URL=\\033[2J\\n'; exec env",
                Law.USUAL,
                effective,
                Step.START,
                Faces.ALL_WELL);
        var venv = List.of("python.venv");
        added(
                "DigiDoc’s Python hangs",
                PYTHON,
                HANGS,
                Law.PATIENT,
                venv,
                Step.PYTHON,
                "python.venv: DigiDoc’s Python in ~/Applications/Utilities/digidoc/.venv did not answer within 8"
                        + " seconds. Restart the computer and look again.");
        added("DigiDoc’s Python lies", PYTHON, "echo Python banana", Law.USUAL, venv, Step.PYTHON, NO_PYTHON);
        added(
                "DigiDoc’s Python asks something",
                PYTHON,
                "read -r answer || exit 1; sleep 60",
                Law.USUAL,
                venv,
                Step.PYTHON,
                NO_PYTHON);
    }

    private void buttons() {
        pressed(
                "brew install ends well and does nothing",
                "exit 0",
                Law.USUAL,
                "Homebrew ended well, but Redis is not there.");
        pressed(
                "brew install floods: 1 GB",
                "yes '==> Pouring redis--8.10.2.arm64_tahoe.bottle.tar.gz, and so on, line after line, as long as"
                        + " anyone listens to it' | head -c 1000000000; exit 1",
                Law.WORK,
                FAILED);
        pressed(
                "brew install speaks with escapes and no UTF-8",
                "printf '\\033[2J\\033]0;owned\\007\\377\\376\\n' >&2; exit 1",
                Law.USUAL,
                FAILED);
        pressed(
                "brew install asks for a password",
                "printf 'Password:'; read -r answer || exit 1; sleep 60",
                Law.USUAL,
                FAILED);
        pressed("brew install leaves a child that keeps its output open", "sleep 20 & exit 1", Law.USUAL, FAILED);
        pressed("brew vanishes while it is used", "rm -f \"$0\"; exit 1", Law.USUAL, FAILED);
        press(
                "~/Library is a file: nothing can be noted down",
                Law.USUAL,
                NOT_NOTED,
                () -> new Press(mac -> mac.folder().file(HostStage.HOME + "/Library", "")));
        press(
                "The disk is full when a change is noted down",
                Law.PATIENT,
                NOT_NOTED,
                () -> new FullDisk(0, "config", "set", "queue.name", "numberN"));
        press(
                "The disk is full when a setting is saved",
                Law.PATIENT,
                NOT_SAVED,
                () -> new FullDisk(20, "config", "set", "queue.name", "numberN"));
        press("The clock is set back by a day", Law.USUAL, Faces.ALL_WELL, ClockSetBack::new);
    }

    private void files() {
        settings("The settings are a folder", Files::createDirectory, BROKEN);
        settings("The settings are a loop of links", file -> Files.createSymbolicLink(file, file), BROKEN);
        settings("The settings are a pipe", HostFaults::pipe, BROKEN);
        settings("The settings are 100 MB long", HostFaults::long100, BROKEN);
        settings(
                "The settings are no text",
                file -> Files.write(file, new byte[] {0, 1, (byte) 0xff, (byte) 0xfe, 10}),
                "config.readable: DigiDoc cannot read its settings file because of line 1, and so cannot start.");
    }

    private void homes() {
        home("A home with spaces", "/Users/Ada of Love lace");
        home("A home with quotes", "/Users/ada 'the \"first\"'");
        home("A home with é, ß and 日本", "/Users/adé ß 日本");
        home("A home with $HOME and `id`", "/Users/$HOME `id` $(id)");
        home("A home with ; and & and *", "/Users/a;b & c * ? [d] #e");
        home("A home with %41 and a backslash", "/Users/a%41 \\n b");
    }

    private static void pipe(Path file) throws IOException {
        new ProcessBuilder("mkfifo", file.toString())
                .inheritIO()
                .start()
                .onExit()
                .join();
    }

    private static void long100(Path file) throws IOException {
        try (var open = new RandomAccessFile(file.toFile(), "rw")) {
            open.setLength(100_000_000);
        }
    }

    private interface Making {
        void make(Path file) throws IOException;
    }

    /** Something else is in the place of a file. */
    private void replaced(
            String name, String path, Making what, List<String> rungs, Step step, String ping, String doctor) {
        row(name, Law.USUAL, rungs, step, ping, doctor, new Trouble() {
            @Override
            public void begin(HostStage stage) throws IOException {
                stage.away(path);
                what.make(stage.path(path));
            }

            @Override
            public void end(HostStage stage) throws IOException {
                stage.back(path);
            }
        });
    }

    /** A tool of the system does something else. */
    private void tool(String name, String path, String script, Law law, List<String> rungs, Step step, String doctor) {
        row(name, law, rungs, step, "PONG", doctor, new Trouble() {
            @Override
            public void begin(HostStage stage) throws IOException {
                stage.instead(path, script);
            }

            @Override
            public void end(HostStage stage) throws IOException {
                stage.back(path);
            }
        });
    }

    private void lsof(String name, String script, Law law) {
        tool(name, LSOF, script, law, List.of("redis.port"), Step.START, Faces.ALL_WELL);
    }

    /** A program is there that was not. */
    private void added(String name, String path, String script, Law law, List<String> rungs, Step step, String doctor) {
        row(name, law, rungs, step, "PONG", doctor, new Trouble() {
            @Override
            public void begin(HostStage stage) {
                stage.mac().folder().script(path, script);
            }

            @Override
            public void end(HostStage stage) throws IOException {
                Files.delete(stage.path(path));
                if (path.equals(PYTHON)) {
                    Files.delete(stage.path(path).getParent());
                    Files.delete(stage.path(path).getParent().getParent());
                }
            }
        });
    }

    private void settings(String name, Making what, String doctor) {
        replaced(name, CONFIG, what, List.of("config.readable"), Step.SETTINGS, "config.readable", doctor);
    }

    private void pressed(String name, String brew, Law law, String says) {
        press(name, law, says, () -> Press.brewInstalls(brew));
    }

    /** What only shows once a button is pressed. */
    private void press(String name, Law law, String says, Supplier<Trouble> trouble) {
        all.add(Fault.of(
                name,
                new Says("Running", "PONG", Faces.ALL_WELL, says),
                law,
                List.of("redis.port", "redis.service"),
                Step.START,
                folder -> new HostStage(folder, HostStage.HOME, trouble.get())));
    }

    private void home(String name, String home) {
        all.add(Fault.of(
                name,
                new Says("Running", "PONG", Faces.ALL_WELL, Faces.ALL_WELL),
                Law.USUAL,
                List.of("redis.service", "redis.port", "digidoc.folder", "config.readable", "config.effective"),
                Step.SETTINGS,
                folder -> new HostStage(folder, home, new SettingSaved())));
    }

    private void row(String name, Law law, List<String> rungs, Step step, String ping, String doctor, Trouble trouble) {
        String page = doctor.substring(doctor.indexOf(": ") < 0 ? 0 : doctor.indexOf(": ") + 2);
        all.add(Fault.of(
                name,
                new Says("Running", ping, doctor, page),
                law,
                rungs,
                step,
                folder -> new HostStage(folder, HostStage.HOME, trouble)));
    }
}
