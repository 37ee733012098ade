package com.digidoc.setup.python;

import com.digidoc.setup.check.Check;
import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Shared;
import com.digidoc.setup.digidoc.DigiDoc;
import com.digidoc.setup.host.Command;
import com.digidoc.setup.host.CommandResult;
import com.digidoc.setup.host.CommandResult.Ending;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.text.Text;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code python.ping}: does DigiDoc's own Python get an answer from the Redis that DigiDoc will use? */
final class PingCheck implements Check {
    private static final String ID = "python.ping";
    private static final Duration PATIENCE = Duration.ofSeconds(12);
    private static final String VARIABLE = "DIGIDOC_SETUP_REDIS_URL";

    /**
     * Keeps a {@code redis.py} in the current folder from being taken for the client. The last line of an error is
     * {@code class: text}; where in the client it came up helps nobody.
     */
    private static final String SCRIPT = """
        import os, sys
        sys.path[:] = [p for p in sys.path if p]
        sys.tracebacklimit = 0
        url = os.environ.pop("%s")
        import redis
        print(redis.Redis.from_url(url, socket_connect_timeout=4, socket_timeout=4).ping())
        """.formatted(VARIABLE);

    private final Host host;
    private final Shared<Optional<DigiDoc>> digiDoc;
    private final Callable<Optional<String>> effectiveUrl;

    PingCheck(Host host, Shared<Optional<DigiDoc>> digiDoc, Callable<Optional<String>> effectiveUrl) {
        this.host = host;
        this.digiDoc = digiDoc;
        this.effectiveUrl = effectiveUrl;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<String> needs() {
        return List.of(ClientCheck.ID, "redis.access");
    }

    /** Python takes longer to load its client than all other checks together. */
    @Override
    public boolean eager() {
        return true;
    }

    @Override
    public Duration limit() {
        return PATIENCE.plusSeconds(5);
    }

    @Override
    public Finding look() throws Exception {
        Optional<Venv> venv =
                digiDoc.get().filter(where -> where.how().confirmed()).flatMap(where -> Venv.in(where.folder()));
        if (venv.isEmpty() || new PythonFinder(host).isStub(venv.get().python())) {
            return Finding.blocked(ID, VenvCheck.ID);
        }
        Optional<String> url = effectiveUrl.call();
        if (url.isEmpty()) {
            return Finding.skipped(ID, Text.of("python.ping.no-url"));
        }
        // on a command line every program of this computer could read the password
        CommandResult result = host.run(Command.of(venv.get().python().toString(), "-c", SCRIPT)
                .with(VARIABLE, url.get())
                .within(PATIENCE));
        return judge(result, new UrlMask(url.get()));
    }

    private static Finding judge(CommandResult result, UrlMask mask) {
        if (result.ok() && lastLine(result.out()).equals("True")) {
            return Finding.ok(ID, Text.of("python.ping.ok"));
        }
        if (result.ending() == Ending.TIMED_OUT) {
            return Finding.problem(ID, Text.of("python.ping.timeout"));
        }
        String error = lastLine(result.err());
        if (result.ok() || error.isEmpty()) {
            return Finding.problem(ID, Text.of("python.ping.strange")).detail(mask.in(Exact.of(result)));
        }
        String kind = error.replaceFirst(":.*", "").replaceFirst(".*\\.", "");
        Finding problem = Finding.problem(ID, meaning(kind, error));
        // why an address cannot be read is told with a piece of the address, perhaps of its password
        return problem.detail(kind.equals("ValueError") ? kind : mask.in(Exact.of(result)));
    }

    private static Text meaning(String kind, String error) {
        return switch (kind) {
            case "ModuleNotFoundError", "ImportError" -> Text.of("python.ping.no-client");
            case "AuthenticationError", "AuthenticationWrongNumberOfArgsError" -> Text.of("python.ping.auth");
            case "NoPermissionError", "AuthorizationError" -> Text.of("python.ping.not-allowed");
            case "TimeoutError" -> Text.of("python.ping.timeout");
            case "BusyLoadingError" -> Text.of("python.ping.loading");
            case "ValueError" -> Text.of("python.ping.url");
            case "ConnectionError" ->
                error.contains("SSL") || error.contains("CERTIFICATE")
                        ? Text.of("python.ping.tls")
                        : Text.of("python.ping.refused");
            default -> Text.of("python.ping.other");
        };
    }

    private static String lastLine(String text) {
        return text.strip().lines().reduce("", (before, line) -> line).strip();
    }
}
