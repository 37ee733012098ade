package com.digidoc.setup.redis;

import com.digidoc.setup.host.Command;
import com.digidoc.setup.host.Host;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A redis-server or valkey-server on a host.
 *
 * @param file the program, as a real path
 */
public record ServerProgram(Path file) {
    /** The names of such programs, the usual one first. */
    public static final List<String> NAMES = List.of("redis-server", "valkey-server");

    private static final Duration SHORT = Duration.ofSeconds(3);

    /** {@code Redis server v=7.0.15 sha=…} or {@code Valkey server v=8.0.1 sha=…}. */
    private static final Pattern VERSION = Pattern.compile("server v=((\\d+)\\.(\\d+)[^\\s]*)");

    /** The one in the folders where a system keeps its tools. */
    public static Optional<ServerProgram> find(Host host) {
        return NAMES.stream()
                .flatMap(name -> host.tool(name).stream())
                .findFirst()
                .map(ServerProgram::new);
    }

    /** Whether a process runs such a program: Debian's redis-server is a link to redis-check-rdb. */
    public static boolean runs(Host host, long pid) {
        return host.program(pid)
                .filter(name -> name.startsWith("redis-") || name.startsWith("valkey-"))
                .isPresent();
    }

    public String name() {
        return file.getFileName().toString();
    }

    /** What {@code --version} tells, such as {@code 7.0.15}; empty if it tells nothing. */
    public Optional<String> version(Host host) throws InterruptedException {
        return asked(host).map(matcher -> matcher.group(1));
    }

    /** Whether it is older than Redis 6.2; no if it cannot be found out. */
    public boolean olderThan62(Host host) throws InterruptedException {
        return asked(host)
                .map(matcher -> Integer.parseInt(matcher.group(2)) * 1000 + Integer.parseInt(matcher.group(3)) < 6002)
                .orElse(false);
    }

    private Optional<Matcher> asked(Host host) throws InterruptedException {
        Matcher matcher = VERSION.matcher(
                host.run(Command.of(file.toString(), "--version").within(SHORT)).out());
        return matcher.find() ? Optional.of(matcher) : Optional.empty();
    }
}
