package com.digidoc.setup.report;

import com.digidoc.setup.config.EffectiveConfig.Loaded;
import com.digidoc.setup.config.Overrides;
import com.digidoc.setup.config.Variable;
import com.digidoc.setup.digidoc.DigiDoc;
import com.digidoc.setup.host.AppFolders;
import com.digidoc.setup.host.Command;
import com.digidoc.setup.host.CommandResult;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.host.Platform;
import com.digidoc.setup.redis.Connection;
import com.digidoc.setup.redis.Connection.Opening;
import com.digidoc.setup.redis.Provider.Places;
import com.digidoc.setup.redis.RedisUrl;
import com.digidoc.setup.redis.ServerProgram;
import com.digidoc.setup.redis.Target.Effective;
import com.digidoc.setup.setup.Assistant;
import com.digidoc.setup.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Everything a report looks at besides the ladder, in the order of its files. */
record Sources(Assistant assistant, Messages messages) {
    /** Half as much again as the report keeps, so that what it keeps is not the middle of something. */
    private static final int TAIL = 96 << 10;

    private static final Duration SHORT = Duration.ofSeconds(5);

    List<Source> all() {
        return List.of(
                new Source("versions.txt", this::versions),
                new Source("redis/service.txt", this::service),
                new Source("redis/info.txt", this::info),
                new Source("redis/redis.conf", this::settings),
                new Source("redis/redis.log", () -> tail(places().log())),
                new Source("digidoc/digidoc_config.yaml", () -> tail(assistant.configPath())),
                new Source("digidoc/effective.json", this::effective),
                new Source("digidoc/environment.txt", this::environment),
                new Source("setup/journal.jsonl", this::journal));
    }

    private Host host() {
        return assistant.host();
    }

    private String versions() throws InterruptedException {
        Platform platform = host().platform();
        var lines = new TreeMap<String, String>();
        lines.put(Product.NAME, Product.version());
        lines.put("java", Runtime.version() + ", " + System.getProperty("java.vm.vendor"));
        lines.put("os", platform.os().word() + " " + platform.version());
        lines.put("arch", platform.arch() + (platform.rosetta() ? " (Rosetta)" : ""));
        if (host().tool("brew").isPresent()) {
            CommandResult brew = host().run(Command.of("brew", "--version").within(SHORT));
            brew.text().lines().findFirst().ifPresent(line -> lines.put("brew", line));
        }
        Optional<ServerProgram> server = ServerProgram.find(host());
        if (server.isPresent()) {
            lines.put(
                    server.get().name(),
                    server.get().version(host()).orElse("?") + ", "
                            + host().friendly(server.get().file()));
        }
        return lines(lines, ": ");
    }

    private String service() throws InterruptedException {
        var told = new StringBuilder();
        for (Command command : assistant.provider().evidence()) {
            CommandResult result = host().run(command);
            told.append("$ ")
                    .append(command.line())
                    .append('\n')
                    .append(result.text().strip());
            told.append("\n(")
                    .append(result.ending() == CommandResult.Ending.EXITED ? result.exitCode() : result.ending());
            told.append(")\n\n");
        }
        return told.toString();
    }

    private String info() throws Exception {
        if (!(assistant.target().effective() instanceof Effective.Known(RedisUrl url))) {
            return "";
        }
        return switch (Connection.open(url, SHORT)) {
            case Opening.Refused refused -> refused.reply().exact() + "\n";
            case Opening.Open(Connection connection) -> {
                try (connection) {
                    yield lines(InfoFields.allowed(connection.info()), ":");
                }
            }
        };
    }

    private String settings() throws InterruptedException, IOException {
        return tail(places().settings())
                .lines()
                .filter(line -> !line.isBlank() && !line.stripLeading().startsWith("#"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private Places places() throws InterruptedException {
        return assistant.provider().places();
    }

    private String effective() throws Exception {
        return assistant.config().orElse(null) instanceof Loaded.Known(var config)
                ? DoctorJson.pretty(config.values(false))
                : "";
    }

    /** DigiDoc's own variables, with where each comes from; no others. */
    private String environment() throws Exception {
        var lines = new TreeMap<String, String>();
        for (Variable variable :
                Overrides.of(host(), assistant.digiDoc().map(DigiDoc::folder)).known()) {
            lines.put(variable.name(), variable.value().reveal() + "\n  # " + messages.say(variable.from()));
        }
        return lines(lines, "=");
    }

    private String journal() throws InterruptedException, IOException {
        Path file = AppFolders.of(host()).data().resolve("journal.jsonl");
        return tail(Optional.of(file));
    }

    private String tail(Optional<Path> file) throws IOException {
        return file.isPresent() && Files.exists(file.get()) ? host().tail(file.get(), TAIL) : "";
    }

    private static String lines(Map<String, String> fields, String between) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + between + field.getValue() + "\n")
                .collect(Collectors.joining());
    }
}
