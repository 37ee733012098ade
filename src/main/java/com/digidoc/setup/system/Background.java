package com.digidoc.setup.system;

import com.digidoc.setup.host.AppFolders;
import com.digidoc.setup.host.Command;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.redis.OwnSettings;
import com.digidoc.setup.redis.RedisUrl;
import com.digidoc.setup.redis.ServerLog;
import com.digidoc.setup.redis.ServerProgram;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A redis-server of our own that runs in the background, where no service manager could run one: with its settings,
 * process id, log and data in the assistant's folders. It goes on when the assistant ends, and ends with the computer.
 *
 * @param settings its redis.conf, written anew at each start
 * @param pid where it writes its process id
 * @param log where it writes what it does
 * @param data where it keeps its data; nothing here ever deletes it
 */
record Background(Host host, Path settings, Path pid, Path log, Path data) {
    private static final int TAIL = 4096;

    static Background on(Host host) throws InterruptedException {
        AppFolders folders = AppFolders.of(host);
        Path mine = folders.data().resolve("redis");
        return new Background(
                host,
                mine.resolve("redis.conf"),
                mine.resolve("redis.pid"),
                folders.logs().resolve("redis.log"),
                mine.resolve("data"));
    }

    /** Its process; empty if it does not run. A number left over from before is no process of Redis. */
    Optional<Long> process() {
        String number = host.read(pid).strip();
        return number.matches("\\d{1,18}")
                ? Optional.of(Long.valueOf(number)).filter(process -> ServerProgram.runs(host, process))
                : Optional.empty();
    }

    /** Whether it was started for that address. */
    boolean serves(RedisUrl url) {
        return host.read(settings).lines().anyMatch(OwnSettings.addressLine(url)::equals);
    }

    /**
     * Gets everything ready that starting it needs.
     *
     * @throws IOException if a file or folder could not be written
     */
    void prepare(ServerProgram program, RedisUrl url) throws IOException, InterruptedException {
        OwnSettings.makeFolder(data);
        OwnSettings.makeFolder(log.getParent());
        OwnSettings.inBackground(url, data, log, pid, program.olderThan62(host)).write(settings);
    }

    /** Returns as soon as it is in the background; whether it got on its feet there, the log tells. */
    Command start(String program) {
        return Command.of(program, settings.toString());
    }

    /** Ends it, and only it: both tools make sure that the process in the file is a Redis. Empty if the host has neither. */
    Optional<Command> stop(String program) {
        if (host.tool("start-stop-daemon").isPresent()) {
            return Optional.of(Command.of(
                    "start-stop-daemon",
                    List.of(
                            "--stop",
                            "--oknodo",
                            "--retry",
                            "TERM/8",
                            "--pidfile",
                            pid.toString(),
                            "--name",
                            program)));
        }
        return host.tool("pkill").map(tool -> Command.of("pkill", "-F", pid.toString(), program));
    }

    /** How long the log is now, in bytes. */
    long logged() {
        try {
            return Files.size(log);
        } catch (IOException notThere) {
            return 0;
        }
    }

    /** What was logged since it was that long, without secrets; of a lot only the end. */
    String loggedSince(long length) {
        try (var channel = Files.newByteChannel(log)) {
            channel.position(Math.max(length, channel.size() - TAIL));
            byte[] bytes = Channels.newInputStream(channel).readAllBytes();
            return ServerLog.masked(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException notThere) {
            return "";
        }
    }
}
