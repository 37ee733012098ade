package com.digidoc.setup.host;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The computer being set up: what it is, its folders and environment, and the only door to running commands and reading
 * its files. Every absolute path of that computer is looked up below a root, which is {@code /} unless
 * {@code --host-root} says otherwise. Safe for use by several threads.
 */
public final class Host {
    /** Where a system keeps its tools, most trusted first; the PATH that Finder hands down does not matter. */
    private static final List<String> TOOL_FOLDERS = List.of(
            "/usr/bin",
            "/bin",
            "/usr/sbin",
            "/sbin",
            "/opt/homebrew/bin",
            "/opt/homebrew/sbin",
            "/usr/local/bin",
            "/usr/local/sbin",
            "/home/linuxbrew/.linuxbrew/bin",
            "/opt/local/bin");

    private static final Duration SHORT = Duration.ofSeconds(5);

    private final Path root;
    private final Path home;
    private final Map<String, String> environment;
    private final ReentrantLock asking = new ReentrantLock();
    private Platform platform;

    /**
     * A host below a folder.
     *
     * @param root the folder taken for {@code /}
     * @param environment its variables; {@code HOME} may be a real path below the root or a path of that computer
     */
    public Host(Path root, Map<String, String> environment) {
        this.root = root.toAbsolutePath().normalize();
        this.home = homeBelow(this.root, environment);
        var variables = new HashMap<>(environment);
        variables.put("HOME", home.toString());
        variables.put("PATH", searchPath(environment.getOrDefault("PATH", "")));
        this.environment = Map.copyOf(variables);
    }

    private static Path homeBelow(Path root, Map<String, String> environment) {
        String home = environment.getOrDefault("HOME", "");
        if (home.isEmpty()) {
            home = System.getProperty("user.home");
        }
        Path given = Path.of(home).toAbsolutePath().normalize();
        return given.startsWith(root) ? given : root.resolve(given.getRoot().relativize(given));
    }

    private String searchPath(String inherited) {
        var ours =
                TOOL_FOLDERS.stream().map(this::path).filter(Files::isDirectory).map(Path::toString);
        var real = Stream.of(inherited.split(":")).filter(folder -> folder.startsWith("/"));
        return Stream.concat(ours, real).distinct().collect(Collectors.joining(":"));
    }

    /** What computer this is. Asked of its own tools the first time, by one for all, and remembered. */
    public Platform platform() throws InterruptedException {
        asking.lockInterruptibly();
        try {
            if (platform == null) {
                platform = detect();
            }
            return platform;
        } finally {
            asking.unlock();
        }
    }

    /** Forgets what computer this is if it did not tell all of it, so that it is asked again. */
    public void askAgain() throws InterruptedException {
        asking.lockInterruptibly();
        try {
            if (platform != null && !platform.told()) {
                platform = null;
            }
        } finally {
            asking.unlock();
        }
    }

    private Platform detect() throws InterruptedException {
        String kernel = kernel("ostype", "-s", SHORT);
        if (kernel.isEmpty()) {
            return new Platform(Os.OTHER, "", "", false);
        }
        Os os = Os.ofKernel(kernel);
        String machine = kernel("arch", "-m", SHORT);
        return switch (os) {
            case MACOS -> {
                boolean apple = machine.equals("arm64")
                        || answer("sysctl", "-n", "hw.optional.arm64").equals("1");
                boolean translated =
                        answer("sysctl", "-n", "sysctl.proc_translated").equals("1");
                yield new Platform(
                        os, answer("sw_vers", "-productVersion"), apple ? "arm64" : "x86_64", apple && translated);
            }
            case LINUX -> new Platform(os, release(), machine.equals("aarch64") ? "arm64" : machine, false);
            case OTHER -> new Platform(os, "", machine, false);
        };
    }

    /** This computer's name, as {@code gethostname(3)} gives it; empty if it does not say within that time. */
    public Optional<String> name(Duration limit) throws InterruptedException {
        return Optional.of(kernel("hostname", "-n", limit)).filter(name -> !name.isEmpty());
    }

    /** What Linux tells in a file of proc_sys_kernel(5), which costs no process, and every system by its {@code uname}. */
    private String kernel(String file, String option, Duration limit) throws InterruptedException {
        String told = read("/proc/sys/kernel/" + file).strip();
        return told.isEmpty() ? answer(Command.of("uname", option).within(limit)) : told;
    }

    private String answer(String tool, String... arguments) throws InterruptedException {
        return answer(Command.of(tool, arguments).within(SHORT));
    }

    private String answer(Command command) throws InterruptedException {
        CommandResult result = run(command);
        return result.ok() ? result.answer() : "";
    }

    /** PRETTY_NAME of os-release(5). */
    private String release() {
        return read("/etc/os-release")
                .lines()
                .filter(line -> line.startsWith("PRETTY_NAME="))
                .map(line -> line.substring("PRETTY_NAME=".length()).replace("\"", ""))
                .findFirst()
                .orElse("");
    }

    public Path root() {
        return root;
    }

    /** The home folder of the person, as a real path. */
    public Path home() {
        return home;
    }

    /** The variables that commands of this host get. */
    public Map<String, String> environment() {
        return environment;
    }

    /** A variable's value; an empty one counts as not set. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }

    /** Where a path of this computer really lies: {@code /etc/hosts} becomes {@code ROOT/etc/hosts}. */
    public Path path(String absolute) {
        return root.resolve(absolute.replaceFirst("^/+", "")).normalize();
    }

    /** How this computer calls a real path: {@code ROOT/etc/hosts} becomes {@code /etc/hosts}. */
    public String shown(Path path) {
        Path real = path.toAbsolutePath().normalize();
        return real.startsWith(root) ? "/" + root.relativize(real) : real.toString();
    }

    /** Like {@link #shown}, with the home folder as {@code ~}. */
    public String friendly(Path path) {
        Path real = path.toAbsolutePath().normalize();
        if (real.equals(home)) {
            return "~";
        }
        return real.startsWith(home) ? "~/" + home.relativize(real) : shown(real);
    }

    /**
     * A path that a person or a variable named: a real one, or one of this computer; {@code ~} is its home folder and a
     * relative one starts at the current folder.
     */
    public Path given(String named) {
        if (named.equals("~") || named.startsWith("~/")) {
            return home.resolve(named.substring(Math.min(2, named.length()))).normalize();
        }
        Path real = Path.of(named).toAbsolutePath().normalize();
        return !real.startsWith(root) && Files.exists(path(real.toString())) ? path(real.toString()) : real;
    }

    /** The whole of a small text file of this computer; empty where it is missing or cannot be read. */
    public String read(String absolute) {
        return read(path(absolute));
    }

    /** Like {@link #read(String)} for a real path. Only a regular file is opened: reading a pipe might never end. */
    public String read(Path file) {
        try {
            return !Files.isRegularFile(file) || Files.size(file) > 1 << 22
                    ? ""
                    : new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    /**
     * The end of a text file, from the start of a line on, however large the file is.
     *
     * @param most bytes
     * @throws IOException if it is no regular file or cannot be read
     */
    public String tail(Path file, int most) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        try (var channel = FileChannel.open(file)) {
            long from = Math.max(0, channel.size() - most);
            var bytes = ByteBuffer.allocate((int) Math.min(most, channel.size() - from));
            while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {}
            String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
            return from == 0 ? text : text.substring(text.indexOf('\n') + 1);
        }
    }

    /** A tool by its bare name, from the folders a system keeps its tools in. */
    public Optional<Path> tool(String name) {
        return TOOL_FOLDERS.stream()
                .map(folder -> path(folder).resolve(name))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    /** Runs a command to its end, without watching it. */
    public CommandResult run(Command command) throws InterruptedException {
        return run(command, line -> {});
    }

    /**
     * Runs a command, handing on each line of its output as it comes.
     *
     * @throws InterruptedException if the calling thread was interrupted; the command and its children have ended
     */
    public CommandResult run(Command command, Consumer<String> onLine) throws InterruptedException {
        Optional<Path> program =
                command.program().startsWith("/") ? Optional.of(given(command.program())) : tool(command.program());
        if (program.isEmpty()) {
            return new CommandResult(
                    CommandResult.Ending.NOT_STARTED, -1, "", command.program() + ": not found", Duration.ZERO);
        }
        var argv = new ArrayList<>(command.words());
        argv.set(0, program.get().toString());
        var variables = new HashMap<>(environment);
        variables.putAll(command.environment());
        Path directory = command.directory().orElse(home);
        if (!Files.isDirectory(directory)) {
            directory = root;
        }
        return Commands.run(argv, variables, directory, command.limit(), onLine);
    }

    /**
     * Starts a command that is to run until the answer is closed, or its own limit is over. One that cannot be started
     * has ended at once.
     *
     * @param onLine gets each line of its output as it comes, on a thread of its own
     */
    public Running start(Command command, Consumer<String> onLine) {
        return new Running(command.program(), () -> run(command, onLine));
    }

    /** Whether a process of this number runs, whoever started it. */
    public boolean runs(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }

    /** The file name of the program that runs as this process; empty if none does, or it may not be known. */
    public Optional<String> program(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().command())
                .map(file -> Path.of(file).getFileName().toString());
    }
}
