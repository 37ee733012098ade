package com.digidoc.setup.ui.settings;

import com.digidoc.setup.setup.Assistant;
import com.digidoc.setup.setup.Wishes;
import com.digidoc.setup.support.FolderHost;
import com.digidoc.setup.text.Messages;
import com.digidoc.setup.ui.WindowThread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** The settings page's model at work on a real file on a Mac in a folder, without a window. */
final class SettingsDesk implements AutoCloseable {
    static final String FOLDER = "/Users/ada/digidoc";
    static final String FILE = FOLDER + "/digidoc_config.yaml";
    static final String TEXT = """
        # ours
        thresholds:
          auto_match: 0.85   # sure
          partial_match_min: 0.60
          partial_match_max: 0.85
        scoring: {structural_weight: 0.70, feature_weight: 0.20, text_weight: 0.10}
        preprocessing:
          target_dpi: 300
          denoise_level: "medium"
          deskew_enabled: yes
        paths:
          storage_base: ~/DigiDoc
          queue_directory: "{storage_base}/queue"
        api:
          port: 8001
        queue:
          redis_url: "redis://ada:s3cret@localhost:6379/0"   # here
          max_retries: 3
        scanner:
          model: ScanSnap
          api_key: abc123
        """;

    final FolderHost mac;
    final WindowThread window = new WindowThread();
    final AtomicInteger written = new AtomicInteger();
    final SettingsModel model;
    final Messages messages = new Messages(Locale.ENGLISH);

    private SettingsDesk(FolderHost mac) {
        this.mac = mac;
        var assistant = new Assistant(mac.host(), Wishes.NONE.withDigidoc(mac.path(FOLDER)));
        model = window.get(
                () -> new SettingsModel(() -> new SettingsEngine(assistant), window.tasks(), written::incrementAndGet));
    }

    /** A computer with DigiDoc's folder on it. */
    static FolderHost mac(Path folder) {
        return FolderHost.mac(folder)
                .folder("/Users/ada/DigiDoc/queue")
                .file(FOLDER + "/requirements_ocr.txt", "redis>=5.0.0\n");
    }

    /** The page, open, with a file. */
    static SettingsDesk with(Path folder, String text) {
        return on(mac(folder).file(FILE, text)).opened();
    }

    /** The page before it is open. */
    static SettingsDesk on(FolderHost mac) {
        return new SettingsDesk(mac);
    }

    SettingsDesk opened() {
        window.run(model::enter);
        return until("the file is open", () -> model.found().get() instanceof Found.Open);
    }

    FieldModel field(String key) {
        return model.fields().of(key);
    }

    /** Types a value, as a person would into its field. */
    SettingsDesk type(String key, String text) {
        window.run(() -> field(key).text().set(text));
        return this;
    }

    String text(String key) {
        return window.get(() -> field(key).text().get());
    }

    /** What is said at a field; empty where nothing is the matter. */
    String trouble(String key) {
        return window.get(() ->
                field(key).trouble().get().map(now -> messages.say(now.text())).orElse(""));
    }

    SettingsDesk untilTrouble(String key, String words) {
        return until(
                words + " at " + key,
                () -> field(key)
                        .trouble()
                        .get()
                        .filter(now -> messages.say(now.text()).contains(words))
                        .isPresent());
    }

    /** What is said of the last thing that was asked for. */
    String note() {
        return window.get(
                () -> model.note().get().map(note -> messages.say(note.text())).orElse(""));
    }

    SettingsDesk review() {
        window.run(model::review);
        return until("the lines are shown", () -> model.mode().get() instanceof Mode.Reviewing);
    }

    /** Saves what is shown, and waits until that has ended. */
    SettingsDesk save() {
        window.run(model::save);
        return until(
                "saving has ended", () -> !model.busy().get() && !(model.mode().get() instanceof Mode.Reviewing));
    }

    int changes() {
        return window.get(() -> model.fields().changes().get());
    }

    Mode mode() {
        return window.get(() -> model.mode().get());
    }

    Sketch reviewed() {
        return ((Mode.Reviewing) mode()).sketch();
    }

    Conflict conflict() {
        until("it asks what counts", () -> model.mode().get() instanceof Mode.Deciding);
        return ((Mode.Deciding) mode()).conflict();
    }

    SettingsDesk until(String what, Callable<Boolean> condition) {
        window.until(what, condition);
        return this;
    }

    String file() throws IOException {
        return Files.readString(mac.path(FILE));
    }

    /** Another program writes the file, as an editor does: a new one in its place. */
    SettingsDesk otherWrites(String text) throws IOException {
        Path fresh = Files.writeString(mac.path(FOLDER).resolve("editor.tmp"), text);
        Files.move(fresh, mac.path(FILE), StandardCopyOption.REPLACE_EXISTING);
        return this;
    }

    List<Path> backups() throws IOException {
        try (Stream<Path> files = Files.list(mac.path(FOLDER))) {
            return files.filter(path -> path.toString().endsWith(".bak"))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void close() {
        window.run(model::leave);
        window.close();
    }
}
