package com.digidoc.setup.docker;

import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.host.Command;
import com.digidoc.setup.host.CommandResult;
import com.digidoc.setup.text.Text;
import java.util.List;
import java.util.regex.Pattern;

/** Why Docker did not do what it was told, by what it printed. The first match counts. */
final class DockerTrouble {
    private record Known(Pattern words, Text text) {
        Known(String words, Text text) {
            this(Pattern.compile(words, Pattern.CASE_INSENSITIVE), text);
        }
    }

    private static final List<Known> KNOWN = List.of(
            new Known(
                    "container name \"[^\"]*\" is already in use|name .* is already assigned",
                    Text.of("docker.trouble.name")),
            new Known(
                    "port is already allocated|address already in use|ports are not available",
                    Text.of("docker.trouble.port")),
            new Known("permission denied.*docker|docker.*permission denied", Text.of("docker.permission")),
            new Known(DockerState.NOT_RUNNING.pattern(), Text.of("docker.not-running")),
            new Known("no space left on device", Text.of("docker.trouble.space")),
            new Known(
                    "toomanyrequests|pull rate limit|pull access denied|manifest unknown|not found: manifest",
                    Text.of("docker.trouble.refused")),
            new Known("error getting credentials|docker-credential", Text.of("docker.trouble.credentials")),
            new Known(
                    "no such host|dial tcp|tls handshake timeout|i/o timeout|network is unreachable"
                            + "|temporary failure in name resolution|client\\.timeout|proxyconnect|x509",
                    Text.of("docker.trouble.network")));

    private DockerTrouble() {}

    /** The bad end of a command as an outcome. */
    static Outcome outcome(Command command, CommandResult result) {
        return KNOWN.stream()
                .filter(known -> known.words.matcher(result.text()).find())
                .findFirst()
                .<Outcome>map(known -> new Outcome.Failed(known.text, result.text()))
                .orElseGet(() -> Remedy.failure(command, result));
    }
}
