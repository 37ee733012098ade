package com.digidoc.setup.config;

import com.digidoc.setup.config.Variable.Origin;
import com.digidoc.setup.host.Command;
import com.digidoc.setup.host.CommandResult;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.text.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The variables that a person's login sets on a Mac.
 *
 * <p>A program started from Finder has launchd's environment; DigiDoc, started from a terminal, has also what the shell's
 * profile exports. To know that, the login shell itself must read its profile: this is the one place where a shell is
 * started. It gets a fixed argument list, no input and two seconds, and nothing that comes from a file, a page or a
 * network is ever part of it. Started from a terminal ({@code SHLVL} is set), this program has those variables already
 * and asks nobody.
 */
final class LoginSession {
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private LoginSession() {}

    /** By name; empty on other systems, and where this program was started from a terminal. */
    static Map<String, Variable> variables(Host host) throws InterruptedException {
        // launchctl is part of every Mac: where it is missing, no program is started to find out what this computer is
        if (host.environment().containsKey("SHLVL")
                || host.tool("launchctl").isEmpty()
                || !host.platform().mac()) {
            return Map.of();
        }
        var variables = new HashMap<String, Variable>();
        ofLaunchd(host, variables);
        ofShell(host, variables);
        return Map.copyOf(variables);
    }

    private static void ofLaunchd(Host host, Map<String, Variable> variables) throws InterruptedException {
        for (String name : List.of(Overrides.REDIS_URL, Overrides.QUEUE_REDIS_URL)) {
            CommandResult result =
                    host.run(Command.of("launchctl", "getenv", name).within(LIMIT));
            if (result.ok() && !result.answer().isEmpty()) {
                variables.put(
                        name,
                        Variable.of(name, result.answer(), Origin.LAUNCHD, Text.of("config.source.launchd", name)));
            }
        }
    }

    private static void ofShell(Host host, Map<String, Variable> variables) throws InterruptedException {
        String shell = host.variable("SHELL").orElse("/bin/zsh");
        Path program = host.path(shell);
        if (!Files.isExecutable(program)) {
            return;
        }
        String env = host.path("/usr/bin/env").toString();
        CommandResult result =
                host.run(Command.of(program.toString(), "-l", "-c", env).within(LIMIT));
        result.out().lines().forEach(line -> {
            int equals = line.indexOf('=');
            String name = equals < 0 ? "" : line.substring(0, equals);
            if (name.equals(Overrides.REDIS_URL) || name.matches("DIGIDOC_\\w+")) {
                variables.put(
                        name,
                        Variable.of(
                                name,
                                line.substring(equals + 1),
                                Origin.LOGIN_SHELL,
                                Text.of("config.source.login-shell", shell)));
            }
        });
    }
}
