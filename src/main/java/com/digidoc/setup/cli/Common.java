package com.digidoc.setup.cli;

import com.digidoc.setup.host.Host;
import com.digidoc.setup.setup.Assistant;
import com.digidoc.setup.setup.Wishes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The options of every command; they may stand before or after its name. */
final class Common {
    static final Option HELP = Option.flag("help", 'h');
    static final Option VERSION = Option.flag("version", 'V');
    static final List<Option> OPTIONS = List.of(
            HELP,
            VERSION,
            Option.value("digidoc", "DIR"),
            Option.value("config", "FILE"),
            Option.flag("show-secrets"),
            Option.flag("verbose", 'v'),
            Option.value("host-root", "DIR").concealed(),
            Option.flag("smoke").concealed());

    final boolean showSecrets;
    final boolean verbose;
    final boolean smoke;
    private final Optional<String> digidoc;
    private final Optional<String> config;
    private final Path hostRoot;

    Common(Given given) {
        showSecrets = given.has("show-secrets");
        verbose = given.has("verbose");
        smoke = given.has("smoke");
        digidoc = given.text("digidoc");
        config = given.text("config");
        hostRoot = Path.of(given.text("host-root").orElse("/"));
    }

    /** The same options for another command line. */
    List<String> before(List<String> arguments) {
        var words = new ArrayList<>(List.of("--host-root", hostRoot.toString()));
        digidoc.ifPresent(folder -> words.addAll(List.of("--digidoc", folder)));
        words.addAll(arguments);
        return words;
    }

    /** The engine for these options. */
    Assistant assistant(Map<String, String> environment) {
        var host = new Host(hostRoot, environment);
        return new Assistant(
                host,
                new Wishes(
                        digidoc.map(host::given),
                        config.map(host::given),
                        Optional.empty(),
                        Optional.empty(),
                        Wishes.NONE.start()));
    }
}
