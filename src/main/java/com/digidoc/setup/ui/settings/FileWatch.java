package com.digidoc.setup.ui.settings;

import com.digidoc.setup.ui.work.FxTasks;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The settings file on disk: looked for when asked, and held against what was read of it every two seconds. */
final class FileWatch {
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final Supplier<SettingsEngine> engines;
    private final FxTasks tasks;
    private SettingsEngine engine;
    private FxTasks.Work watching = () -> {};
    private boolean checking;

    FileWatch(Supplier<SettingsEngine> engines, FxTasks tasks) {
        this.engines = engines;
        this.tasks = tasks;
        engine = engines.get();
    }

    /** The engine that looked last. */
    SettingsEngine engine() {
        return engine;
    }

    /** The engine as the person's wishes are now. */
    SettingsEngine fresh() {
        engine = engines.get();
        return engine;
    }

    /**
     * Begins to watch.
     *
     * @param newest what was last read of the file; empty where there was none that can be edited
     * @param changed is told that it is not so any more, or that there is still none
     */
    void begin(Supplier<Optional<Sheet>> newest, Runnable changed) {
        watching = tasks.every(EVERY, () -> check(newest.get(), changed));
    }

    void end() {
        watching.cancel();
    }

    private void check(Optional<Sheet> newest, Runnable changed) {
        if (checking) {
            return;
        }
        checking = true;
        Consumer<Boolean> told = current -> {
            checking = false;
            if (!current) {
                changed.run();
            }
        };
        tasks.start(() -> newest.isPresent() && newest.get().config().text().current(), told, e -> checking = false);
    }
}
