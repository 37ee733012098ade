package com.digidoc.setup.cli;

import com.digidoc.setup.host.Host;
import com.digidoc.setup.setup.Assistant;
import com.digidoc.setup.setup.Wishes;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options of every command; they may stand before or after its name. */
final class Common {
    @Option(names = "--digidoc", paramLabel = "DIR", scope = ScopeType.INHERIT)
    private String digidoc;

    @Option(names = "--config", paramLabel = "FILE", scope = ScopeType.INHERIT)
    private String config;

    @Option(names = "--show-secrets", scope = ScopeType.INHERIT)
    boolean showSecrets;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT)
    boolean verbose;

    @Option(names = "--host-root", paramLabel = "DIR", hidden = true, scope = ScopeType.INHERIT)
    private Path hostRoot = Path.of("/");

    @Option(names = "--smoke", hidden = true, scope = ScopeType.INHERIT)
    boolean smoke;

    /** The same options for another command line. */
    List<String> before(List<String> arguments) {
        return digidoc == null
                ? arguments
                : Stream.concat(Stream.of("--digidoc", digidoc), arguments.stream())
                        .toList();
    }

    /** The engine for these options. */
    Assistant assistant(Map<String, String> environment) {
        var host = new Host(hostRoot, environment);
        return new Assistant(
                host,
                new Wishes(
                        Optional.ofNullable(digidoc).map(host::given),
                        Optional.ofNullable(config).map(host::given),
                        Optional.empty(),
                        Optional.empty(),
                        Wishes.NONE.start()));
    }
}
