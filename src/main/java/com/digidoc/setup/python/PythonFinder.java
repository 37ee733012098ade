package com.digidoc.setup.python;

import com.digidoc.setup.host.Command;
import com.digidoc.setup.host.CommandResult;
import com.digidoc.setup.host.Host;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds a Python on the host to make DigiDoc's environment with. */
final class PythonFinder {
    /** The oldest Python for which the packages of DigiDoc's list can be had. */
    static final Version OLDEST = Version.of("3.9").orElseThrow();
    /** The oldest Python that the client of today runs on (redis-py 8: {@code Requires-Python: >=3.10}). */
    static final Version GOOD = Version.of("3.10").orElseThrow();

    /** Asking for a version takes milliseconds; a Mac checks a program at its first start. */
    static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final int MOST_ASKED = 6;
    private static final Pattern NAME = Pattern.compile("python3(?:\\.\\d{1,3})?");
    private static final Pattern NUMBERED = Pattern.compile("3\\.\\d{1,3}");
    private static final String APPLE = "/Library/Developer/CommandLineTools/usr/bin";

    private final Host host;

    PythonFinder(Host host) {
        this.host = host;
    }

    /**
     * A Python.
     *
     * @param program its real path
     * @param complete whether it can make environments; Debian leaves that to another package
     */
    record Python(Path program, Version version, boolean complete) {
        boolean usable() {
            return version.compareTo(OLDEST) >= 0 && complete;
        }
    }

    /**
     * The best Python of this computer: the first new enough, else the first that can be used at all, else the first that
     * answers. Starts a few of them to ask for their version.
     */
    Optional<Python> find() throws InterruptedException {
        var asked = new ArrayList<Python>();
        for (Path candidate : candidates().stream().limit(MOST_ASKED).toList()) {
            Optional<Python> python = ask(candidate);
            if (python.filter(p -> p.usable() && p.version().compareTo(GOOD) >= 0)
                    .isPresent()) {
                return python;
            }
            python.ifPresent(asked::add);
        }
        return asked.stream()
                .filter(Python::usable)
                .findFirst()
                .or(() -> asked.stream().findFirst());
    }

    private Optional<Python> ask(Path program) throws InterruptedException {
        CommandResult result =
                host.run(Command.of(program.toString(), "--version").within(PATIENCE));
        return version(result).map(version -> new Python(program, version, complete(program, version)));
    }

    /** What {@code python --version} says: {@code Python 3.12.4}, and a {@code +} after it between releases. */
    static Optional<Version> version(CommandResult result) {
        String answer = result.answer();
        return result.ok() && answer.startsWith("Python ")
                ? Version.of(answer.substring("Python ".length()).replaceFirst("\\+$", ""))
                : Optional.empty();
    }

    private List<Path> candidates() throws InterruptedException {
        var found = new ArrayList<Path>();
        if (host.platform().mac()) {
            found.addAll(pythonsIn(host.path("/opt/homebrew/bin")));
            found.addAll(pythonsIn(host.path("/usr/local/bin")));
            children(host.path("/Library/Frameworks/Python.framework/Versions"), NUMBERED)
                    .forEach(version -> found.add(version.resolve("bin/python3")));
            found.add(host.path(APPLE + "/python3"));
            found.add(host.path("/usr/bin/python3"));
        } else {
            found.addAll(pythonsIn(host.path("/usr/bin")));
            found.addAll(pythonsIn(host.path("/usr/local/bin")));
            found.addAll(pythonsIn(host.path("/home/linuxbrew/.linuxbrew/bin")));
        }
        var startable = new ArrayList<Path>();
        for (Path program : found) {
            if (Files.isRegularFile(program) && Files.isExecutable(program) && !isStub(program)) {
                startable.add(program);
            }
        }
        return startable;
    }

    /**
     * Whether starting this program would only make a Mac ask to install Apple's developer tools: without them
     * {@code /usr/bin/python3} is a stub that opens a dialog.
     */
    boolean isStub(Path program) throws InterruptedException {
        return host.platform().mac()
                && !Files.isExecutable(host.path(APPLE + "/git"))
                && real(program).equals(real(host.path("/usr/bin/python3")));
    }

    private static Path real(Path program) {
        try {
            return program.toRealPath();
        } catch (IOException e) {
            return program;
        }
    }

    private static List<Path> pythonsIn(Path folder) {
        return children(folder, NAME);
    }

    /** Entries whose names fit: the plain name first, then the latest version. */
    private static List<Path> children(Path folder, Pattern name) {
        var found = new ArrayList<Path>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*3*")) {
            for (Path entry : entries) {
                if (name.matcher(entry.getFileName().toString()).matches()) {
                    found.add(entry);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return List.of(); // no such folder, no Python in it
        }
        found.sort((one, other) -> Integer.compare(minor(other), minor(one)));
        return found;
    }

    private static int minor(Path entry) {
        String name = entry.getFileName().toString();
        int dot = name.indexOf('.');
        return dot < 0 ? Integer.MAX_VALUE : Integer.parseInt(name.substring(dot + 1));
    }

    /** Debian keeps {@code ensurepip}, without which no environment gets its pip, in the package python3-venv. */
    private boolean complete(Path program, Version version) {
        boolean ofDebian = program.startsWith(host.path("/usr/bin")) && Files.exists(host.path("/etc/debian_version"));
        String library = "/usr/lib/python" + version.part(0) + "." + version.part(1);
        return !ofDebian || Files.isDirectory(host.path(library + "/ensurepip"));
    }
}
