package com.digidoc.setup.ui.settings;

import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Progress;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.config.ConfigFile;
import com.digidoc.setup.config.ConfigRemedies;
import com.digidoc.setup.config.ConfigUndo;
import com.digidoc.setup.config.ConfigUndo.Undoing;
import com.digidoc.setup.config.Edits;
import com.digidoc.setup.config.EffectiveConfig;
import com.digidoc.setup.config.EffectiveConfig.Loaded;
import com.digidoc.setup.config.Fault;
import com.digidoc.setup.config.Faults;
import com.digidoc.setup.config.Saving;
import com.digidoc.setup.config.Setting;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.redis.Probe;
import com.digidoc.setup.redis.RedisUrl;
import com.digidoc.setup.setup.Assistant;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;

/** What the settings page asks of the engine. Every method may take its time. */
public final class SettingsEngine {
    private static final Duration TEST_LIMIT = Duration.ofSeconds(3);

    private final Assistant assistant;
    private final Host host;

    public SettingsEngine(Assistant assistant) {
        this.assistant = assistant;
        this.host = assistant.host();
    }

    /**
     * How saving ended.
     *
     * @param outcome of the remedy
     * @param saving of the writing, if it came to that
     */
    record Ending(Outcome outcome, Optional<Saving> saving) {}

    /** Looks for the file and reads it. */
    Found find() throws InterruptedException, ExecutionException, IOException {
        return switch (assistant.config().orElse(null)) {
            case null -> new Found.Nowhere();
            case Loaded.Missing(Path file) ->
                new Found.Missing(host.friendly(file), new ConfigRemedies(host).create(file));
            case Loaded.Broken broken -> new Found.Broken(host.friendly(broken.file()), broken.problem());
            case Loaded.Known(EffectiveConfig config) ->
                new Found.Open(new Sheet(
                        config, host.friendly(config.file()), faults(config), ConfigUndo.possible(config.file())));
        };
    }

    private List<Fault> faults(EffectiveConfig config) {
        return Faults.of(config, host, Assistant::objection);
    }

    /** What changes to a file come to. */
    Sketch sketch(EffectiveConfig config, Map<Setting, String> drafts) throws InterruptedException {
        Edits edits = Edits.of(config.text(), drafts);
        return switch (config.with(edits.after())) {
            case Loaded.Known(EffectiveConfig then) -> new Sketch(edits, faults(then), Optional.empty());
            case Loaded.Broken broken -> new Sketch(edits, List.of(), Optional.of(broken.problem()));
            case Loaded.Missing missing -> throw new IllegalStateException("a file that was read is not missing");
        };
    }

    /** Writes an edited file, after noting it in the journal. */
    Ending save(ConfigFile after) throws InterruptedException {
        var saving = new AtomicReference<Saving>();
        Outcome outcome = apply(new ConfigRemedies(host).write(after, saving::set));
        return new Ending(outcome, Optional.ofNullable(saving.get()));
    }

    Outcome apply(Remedy remedy) throws InterruptedException {
        return assistant.apply(remedy, Progress.SILENT);
    }

    /** Takes the last change of a file back, if it is ours. */
    Undoing undo(Path file) {
        return ConfigUndo.undo(file);
    }

    /** Tries an address. */
    Probe test(RedisUrl url) throws InterruptedException {
        return Probe.ask(url, TEST_LIMIT);
    }

    /** A real path as a person would write it. */
    String friendly(Path path) {
        return host.friendly(path);
    }

    /** A real path as this computer calls it. */
    String shown(Path path) {
        return host.shown(path);
    }

    /** A folder as it stands in the settings; of a setting that is a file, the file of the same name in that folder. */
    String written(EffectiveConfig config, Setting setting, Path folder) {
        if (setting.type() instanceof Setting.StorageFolder) {
            return host.friendly(folder);
        }
        String ending = setting.type() instanceof Setting.Place(boolean file) && file ? fileName(config, setting) : "";
        Path base = host.given(config.value("paths.storage_base").orElse("/").toString());
        return base.getNameCount() > 0 && folder.startsWith(base)
                ? "{storage_base}" + ending(base.relativize(folder).toString()) + ending
                : host.shown(folder) + ending;
    }

    private static String ending(String rest) {
        return rest.isEmpty() ? "" : "/" + rest;
    }

    private static String fileName(EffectiveConfig config, Setting setting) {
        String now = config.value(setting.key()).orElse(setting.usual()).toString();
        return now.substring(Math.max(0, now.lastIndexOf('/')));
    }
}
