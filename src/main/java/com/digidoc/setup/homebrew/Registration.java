package com.digidoc.setup.homebrew;

import com.digidoc.setup.host.Host;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file by which launchd starts a server.
 *
 * @param plist the file
 * @param asRoot whether it is started at boot by the administrator instead of at the person's login
 */
record Registration(Path plist, boolean asRoot) {
    private static final String EXTENSION = ".plist";
    private static final Pattern PROGRAM =
            Pattern.compile("<key>ProgramArguments</key>\\s*<array>\\s*<string>(/[^<]+)</string>");

    /** All there are for a formula, under either label. */
    static List<Registration> of(Host host, Formula formula) {
        var found = new ArrayList<Registration>();
        for (String label : formula.labels()) {
            Path agent = agent(host, label);
            Path daemon = host.path("/Library/LaunchDaemons").resolve(label + EXTENSION);
            if (Files.exists(agent, LinkOption.NOFOLLOW_LINKS)) {
                found.add(new Registration(agent, false));
            }
            if (Files.exists(daemon, LinkOption.NOFOLLOW_LINKS)) {
                found.add(new Registration(daemon, true));
            }
        }
        return found;
    }

    /** Where the file for the person's login is, or would be. */
    static Path agent(Host host, String label) {
        return host.home().resolve("Library/LaunchAgents").resolve(label + EXTENSION);
    }

    String label() {
        String name = plist.getFileName().toString();
        return name.substring(0, name.length() - EXTENSION.length());
    }

    /** The program that it starts, as a real path: the first of its arguments. */
    Optional<Path> program(Host host) {
        Matcher program = PROGRAM.matcher(host.read(plist));
        return program.find() ? Optional.of(host.given(program.group(1))) : Optional.empty();
    }

    /** Whether it names a program. Homebrew writes these files as XML. */
    boolean starts(Path program) {
        try {
            return Files.readString(plist).contains(">" + program + "<");
        } catch (IOException e) {
            return false;
        }
    }
}
