package com.digidoc.setup.config;

import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Progress;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Undo;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.text.Secret;
import com.digidoc.setup.text.Text;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What can be done about a configuration file: make one, or set the Redis address in it. */
public final class ConfigRemedies {
    static final Secret USUAL_URL = new Secret("redis://localhost:6379/0");

    private final Host host;

    public ConfigRemedies(Host host) {
        this.host = host;
    }

    /** Makes the file from our template; empty where it must have another name than a new one gets. */
    public Optional<Remedy> create(Path file) {
        if (!file.endsWith(ConfigTemplate.FILE_NAME)) {
            return Optional.empty();
        }
        return Optional.of(new Remedy(
                "config.create",
                Text.of("config.create.summary"),
                List.of(Text.of("config.create.effect", host.friendly(file))),
                List.of(),
                false,
                true,
                new Undo.Remove(Text.of("config.create.undo", host.friendly(file)), file),
                progress -> created(ConfigTemplate.create(file.getParent()))));
    }

    private static Outcome created(ConfigTemplate.Creation creation) {
        return switch (creation) {
            case ConfigTemplate.Creation.Created made -> Outcome.done();
            case ConfigTemplate.Creation.Refused(Text text, String exact) -> Outcome.failed(text, exact);
        };
    }

    /**
     * Sets the Redis address in the file and touches nothing else in it.
     *
     * @param file the real path of the configuration file; it may be made by an earlier step
     * @param url the new address
     */
    public Remedy setRedisUrl(Path file, Secret url) {
        return new Remedy(
                "config.set-redis-url",
                Text.of("config.set-redis-url.summary", SecretKeys.mask(url.reveal())),
                effects(file, url),
                List.of(),
                false,
                true,
                new Undo.Restore(Text.of("config.set-redis-url.undo", host.friendly(file)), file),
                progress -> set(file, url, progress));
    }

    private List<Text> effects(Path file, Secret url) {
        var effects = new ArrayList<Text>();
        effects.add(Text.of("config.set-redis-url.effect", host.friendly(file)));
        if (ConfigFile.read(file) instanceof Reading.Read(ConfigFile read)) {
            switch (read.set(EffectiveConfig.URL_KEY, url.reveal())) {
                case Edit.Changed changed -> {
                    Change shown = changed.change().masked();
                    shown.before().forEach(line -> effects.add(Text.of("config.set-redis-url.before", line)));
                    shown.after().forEach(line -> effects.add(Text.of("config.set-redis-url.after", line)));
                }
                case Edit.Refused(Problem problem) ->
                    effects.add(ConfigChecks.located(problem.text(), problem.line(), problem.column()));
                case Edit.Same same -> {}
            }
        }
        return effects;
    }

    private Outcome set(Path file, Secret url, Progress progress) {
        progress.doing(Text.of("config.set-redis-url.effect", host.friendly(file)));
        return switch (ConfigFile.read(file)) {
            case Reading.Missing missing -> Outcome.failed(Text.of("config.readable.missing"), host.friendly(file));
            case Reading.Refused(Problem problem) -> refused(problem);
            case Reading.Read(ConfigFile read) ->
                switch (read.set(EffectiveConfig.URL_KEY, url.reveal())) {
                    case Edit.Same same -> Outcome.done();
                    case Edit.Refused(Problem problem) -> refused(problem);
                    case Edit.Changed changed -> saved(new SafeWrite(Clock.systemUTC()).save(changed.after()));
                };
        };
    }

    /** Writes an edit that was shown already. */
    public Remedy write(Edit.Changed changed) {
        return write(changed.after(), saving -> {});
    }

    /**
     * Writes a file with edits that were shown already.
     *
     * @param ended hears how the writing ended, if it comes to that, on the thread that applies the remedy
     */
    public Remedy write(ConfigFile after, Consumer<Saving> ended) {
        Path file = after.path();
        return new Remedy(
                "config.set",
                Text.of("config.set.summary", host.friendly(file)),
                List.of(),
                List.of(),
                false,
                true,
                new Undo.Restore(Text.of("config.set-redis-url.undo", host.friendly(file)), file),
                progress -> {
                    Saving saving = new SafeWrite(Clock.systemUTC()).save(after);
                    ended.accept(saving);
                    return saved(saving);
                });
    }

    private static Outcome refused(Problem problem) {
        return Outcome.failed(ConfigChecks.located(problem.text(), problem.line(), problem.column()), "");
    }

    private static Outcome saved(Saving saving) {
        return switch (saving) {
            case Saving.Saved saved -> Outcome.done();
            case Saving.Overtaken(Text text) -> Outcome.failed(text, "");
            case Saving.Refused(Text text, String exact) -> Outcome.failed(text, exact);
        };
    }
}
