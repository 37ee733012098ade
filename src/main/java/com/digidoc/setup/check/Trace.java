package com.digidoc.setup.check;

import com.digidoc.setup.host.Command;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.host.OnDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * A place on the host by which a change can be told: looked at before it, after it, and before it is taken back. Two looks
 * are alike exactly as long as nobody has changed that place in between.
 */
public sealed interface Trace {
    /** What a look sees where there is nothing. */
    String NOTHING = "";

    /**
     * What is there now, in few characters: never content, only its sum or date.
     *
     * @param servers for what a running server knows
     * @throws InterruptedException if cancelled
     */
    String look(Host host, Servers servers) throws InterruptedException;

    /** All of them, looked at in order. */
    static List<String> looks(Host host, Servers servers, List<Trace> traces) throws InterruptedException {
        var looks = new ArrayList<String>();
        for (Trace trace : traces) {
            looks.add(trace.look(host, servers));
        }
        return List.copyOf(looks);
    }

    /**
     * A file by its content, a folder by when it was made (what is in it may change), a link by where it leads and what is
     * there.
     */
    record There(Path path) implements Trace {
        @Override
        public String look(Host host, Servers servers) {
            try {
                return Files.exists(path, LinkOption.NOFOLLOW_LINKS) ? seen() : NOTHING;
            } catch (IOException e) {
                return "unreadable";
            }
        }

        private String seen() throws IOException {
            String link = Files.isSymbolicLink(path) ? "-> " + Files.readSymbolicLink(path) : "";
            return !link.isEmpty() && !Files.exists(path) ? link : (link + " " + target()).strip();
        }

        private String target() throws IOException {
            if (!Files.isRegularFile(path)) {
                return "made "
                        + Files.readAttributes(path, BasicFileAttributes.class).creationTime();
            }
            byte[] content = Files.readAllBytes(path);
            return content.length + " bytes, crc32 " + OnDisk.sum(content);
        }
    }

    /** Whether something is there at all: for what others keep up to date all the time. */
    record Exists(Path path) implements Trace {
        @Override
        public String look(Host host, Servers servers) {
            return Files.exists(path) ? "there" : NOTHING;
        }
    }

    /** The program whose process id stands in a file, while it runs. */
    record Runs(Path pidFile) implements Trace {
        @Override
        public String look(Host host, Servers servers) {
            String pid = host.read(pidFile).strip();
            return pid.matches("\\d{1,18}")
                    ? host.program(Long.parseLong(pid))
                            .map(program -> pid + " " + program)
                            .orElse(NOTHING)
                    : NOTHING;
        }
    }

    /** Whether a command that changes nothing ends well. */
    record Answer(Command question) implements Trace {
        @Override
        public String look(Host host, Servers servers) throws InterruptedException {
            return host.run(question).ok() ? "yes" : NOTHING;
        }
    }

    /**
     * A setting of a running server; one whose value is no secret.
     *
     * @param server its address without a password
     */
    record Setting(String server, String name) implements Trace {
        @Override
        public String look(Host host, Servers servers) throws InterruptedException {
            return servers.setting(server, name).map(value -> "= " + value).orElse("unreachable");
        }
    }
}
