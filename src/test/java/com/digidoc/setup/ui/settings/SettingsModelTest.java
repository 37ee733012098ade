package com.digidoc.setup.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.check.Status;
import com.digidoc.setup.config.Overriding;
import com.digidoc.setup.config.Variable.Origin;
import com.digidoc.setup.setup.Assistant;
import com.digidoc.setup.setup.Wishes;
import com.digidoc.setup.support.FolderHost;
import com.digidoc.setup.ui.WindowThread;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsModelTest {
    @TempDir
    Path folder;

    @Test
    void theFieldsShowWhatTheFileHas() {
        try (var desk = SettingsDesk.with(folder, SettingsDesk.TEXT)) {
            assertEquals("0.85", desk.text("thresholds.auto_match"));
            assertEquals("medium", desk.text("preprocessing.denoise_level"));
            assertEquals("", desk.text("llm.model"));
            assertTrue(
                    desk.window.get(() -> desk.field("llm.model").inFile().get().isEmpty()));
            assertEquals("llama-vision", desk.field("llm.model").usual());
            assertEquals(0, desk.changes());
            assertFalse(desk.window.get(() -> desk.model.unsaved().get()));
        }
    }

    @Test
    void aChangeIsMarkedUntilTheValueIsThatOfTheFileAgain() {
        try (var desk = SettingsDesk.with(folder, SettingsDesk.TEXT)) {
            FieldModel match = desk.field("thresholds.auto_match");
            desk.type("thresholds.auto_match", "0.9");
            assertTrue(desk.window.get(() -> match.changed().get()));
            assertEquals(1, desk.changes());
            assertTrue(desk.window.get(() -> desk.model.unsaved().get()));
            desk.type("thresholds.auto_match", " 0.850 ");
            assertFalse(desk.window.get(() -> match.changed().get()), "the same number, written otherwise");
            desk.type("thresholds.auto_match", "0.7");
            desk.window.run(() -> desk.model.restore(match));
            assertEquals("0.85", desk.text("thresholds.auto_match"));
            assertEquals(0, desk.changes());
            desk.type("api.port", "9000");
            desk.window.run(desk.model::discard);
            assertEquals("8001", desk.text("api.port"));
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        api.port, 99999, whole number from 1 to 65535
        api.port, 80x, whole number
        api.port, '', whole number
        thresholds.auto_match, 1.5, number from 0 to 1
        preprocessing.denoise_level, strong, 'low, medium, high'
        paths.queue_directory, ~/queue, knows “~” only
        paths.storage_base, somewhere, starts with /
        api.laravel_base_url, localhost, http://localhost:8000
        api.enqueue_endpoint, queue, start with /
        queue.redis_url, http://localhost, 'starts with redis://'
        """)
    void aValueThatMakesNoSenseIsRefusedAtItsField(String key, String value, String reason) {
        try (var desk = SettingsDesk.with(folder, SettingsDesk.TEXT)) {
            desk.type(key, value);
            assertTrue(desk.trouble(key).contains(reason), desk.trouble(key));
            assertTrue(desk.window.get(() -> desk.model.fields().blocked().get()));
            desk.window.run(desk.model::review);
            desk.until(
                    "it says that it cannot be saved",
                    () -> desk.model
                            .note()
                            .get()
                            .filter(note -> note.status() == Status.PROBLEM)
                            .isPresent());
            assertInstanceOf(Mode.Editing.class, desk.mode());
        }
    }

    @Test
    void weightsThatDoNotAddUpAreSaidAtEachOfThem() {
        try (var desk = SettingsDesk.with(folder, SettingsDesk.TEXT)) {
            desk.type("scoring.text_weight", "0.30")
                    .untilTrouble("scoring.text_weight", "come to 1.20")
                    .untilTrouble("scoring.structural_weight", "Weight of the layout")
                    .type("scoring.structural_weight", "0.50")
                    .until(
                            "all is well",
                            () -> desk.field("scoring.text_weight")
                                    .trouble()
                                    .get()
                                    .isEmpty());
            assertEquals("", desk.trouble("scoring.structural_weight"));
            assertEquals("", desk.trouble("scoring.feature_weight"));
        }
    }

    @Test
    void whatIsWrongInTheFileIsSaidBeforeAnythingIsTyped() {
        String text = SettingsDesk.TEXT.replace("8001", "99999").replace("min: 0.60", "min: 0.90");
        try (var desk = SettingsDesk.with(folder, text)) {
            assertTrue(desk.trouble("api.port").contains("whole number"));
            assertTrue(desk.trouble("thresholds.partial_match_min").contains("must not be higher"));
            assertTrue(desk.trouble("thresholds.partial_match_max").contains("must not be higher"));
            assertFalse(desk.window.get(() -> desk.model.fields().blocked().get()), "the rest can still be changed");
        }
    }

    @Test
    void aVariableThatHidesAValueIsNamedWithItsPlace() {
        var mac = SettingsDesk.mac(folder)
                .file(SettingsDesk.FILE, SettingsDesk.TEXT)
                .file(SettingsDesk.FOLDER + "/.env", "A=b\nDIGIDOC_API_PORT=9999\n")
                .variable("REDIS_URL", "redis://:hidden@elsewhere:1/0");
        try (var desk = SettingsDesk.on(mac).opened()) {
            Overriding port = desk.window.get(
                    () -> desk.field("api.port").override().get().orElseThrow());
            assertEquals("DIGIDOC_API_PORT", port.variable());
            assertEquals("~/digidoc/.env, line 2", desk.messages.say(port.from()));
            assertEquals("9999", port.value());
            Overriding url = desk.window.get(
                    () -> desk.field("queue.redis_url").override().get().orElseThrow());
            assertEquals(Origin.PROCESS, url.origin());
            assertEquals("redis://:***@elsewhere:1/0", url.value());
            assertTrue(desk.window.get(
                    () -> desk.field("llm.model").override().get().isEmpty()));
        }
    }

    @Test
    void entriesThatDigiDocDoesNotKnowAreShownAndLeftAlone() throws Exception {
        try (var desk = SettingsDesk.with(folder, SettingsDesk.TEXT)) {
            Sheet sheet = desk.window.get(() -> ((Found.Open) desk.model.found().get()).sheet());
            assertEquals(
                    List.of("scanner.model", "scanner.api_key"),
                    sheet.unknown().stream()
                            .map(entry -> entry.path().toString())
                            .toList());
            desk.type("api.port", "9000").review().save();
            assertEquals(SettingsDesk.TEXT.replace("8001", "9000"), desk.file());
        }
    }

    @Test
    void savingChangesTheShownLinesAndNothingElse() throws Exception {
        try (var desk = SettingsDesk.with(folder, SettingsDesk.TEXT)) {
            desk.type("thresholds.auto_match", "0.9")
                    .type("api.port", "9000")
                    .type("llm.model", "llava: 13b")
                    .review();
            var shown = desk.reviewed().edits().steps().stream()
                    .collect(Collectors.toMap(
                            step -> step.keys().getFirst(),
                            step -> step.change().masked().after()));
            assertEquals(List.of("  auto_match: 0.9   # sure"), shown.get("thresholds.auto_match"));
            assertEquals(List.of("  port: 9000"), shown.get("api.port"));
            assertEquals(SettingsDesk.TEXT, desk.file(), "nothing is written by looking");
            assertEquals(0, desk.written.get());
            desk.save();
            String now = desk.file();
            assertTrue(
                    now.startsWith(
                            SettingsDesk.TEXT.replace("0.85   #", "0.9   #").replace("8001", "9000")),
                    now);
            assertTrue(now.contains("model: \"llava: 13b\""), now);
            assertEquals(1, desk.backups().size(), "one write, one backup");
            assertEquals(SettingsDesk.TEXT, Files.readString(desk.backups().getFirst()));
            assertEquals(1, desk.written.get());
            assertTrue(desk.note().startsWith("Saved."), desk.note());
            assertEquals(0, desk.changes());
            var entries = new Assistant(desk.mac.host(), Wishes.NONE).journal().entries();
            assertEquals("config.set", entries.getFirst().remedy());
        }
    }

    @Test
    void aPasswordIsShownNowhere() throws Exception {
        try (var desk = SettingsDesk.with(folder, SettingsDesk.TEXT)) {
            desk.type("queue.redis_url", "redis://ada:n3w-secret@localhost:6379/1")
                    .review();
            String shown = desk.reviewed().edits().steps().stream()
                    .map(step -> step.change().masked().toString())
                    .collect(Collectors.joining());
            assertTrue(shown.contains("redis://ada:***@localhost:6379/1"), shown);
            assertFalse(shown.contains("s3cret") || shown.contains("n3w"), shown);
            desk.otherWrites(SettingsDesk.TEXT.replace("s3cret", "th3irs"));
            String rows = desk.conflict().rows().toString();
            assertFalse(rows.contains("s3cret") || rows.contains("n3w") || rows.contains("th3irs"), rows);
        }
    }

    @Test
    void aFileThatChangedMeanwhileIsShownAsItIsIfNothingWasTyped() throws Exception {
        try (var desk = SettingsDesk.with(folder, SettingsDesk.TEXT)) {
            desk.otherWrites(SettingsDesk.TEXT.replace("8001", "7000"));
            desk.until(
                    "the new value is shown",
                    () -> desk.field("api.port").text().get().equals("7000"));
            assertInstanceOf(Mode.Editing.class, desk.mode());
            assertEquals(0, desk.changes());
        }
    }

    @Test
    void whatBothChangedIsComparedAndMineCanBeKept() throws Exception {
        try (var desk = SettingsDesk.with(folder, SettingsDesk.TEXT)) {
            desk.type("api.port", "9000").type("queue.max_retries", "5");
            desk.otherWrites(SettingsDesk.TEXT.replace("8001", "7000").replace("dpi: 300", "dpi: 400"));
            Map<String, Conflict.Row> rows = desk.conflict().rows().stream()
                    .collect(Collectors.toMap(row -> row.setting().key(), row -> row));
            assertEquals(3, rows.size());
            assertEquals("8001", rows.get("api.port").before().orElseThrow());
            assertEquals("7000", rows.get("api.port").now().orElseThrow());
            assertEquals("9000", rows.get("api.port").mine().orElseThrow());
            assertTrue(rows.get("preprocessing.target_dpi").mine().isEmpty());
            desk.window.run(desk.model::keepMine);
            assertEquals("9000", desk.text("api.port"));
            assertEquals("400", desk.text("preprocessing.target_dpi"), "theirs stays where mine has nothing");
            desk.review().save();
            assertEquals(
                    SettingsDesk.TEXT
                            .replace("8001", "9000")
                            .replace("dpi: 300", "dpi: 400")
                            .replace("retries: 3", "retries: 5"),
                    desk.file());
        }
    }

    @Test
    void theirsCanBeTaken() throws Exception {
        try (var desk = SettingsDesk.with(folder, SettingsDesk.TEXT)) {
            desk.type("api.port", "9000");
            desk.otherWrites(SettingsDesk.TEXT.replace("8001", "7000"));
            desk.conflict();
            desk.window.run(desk.model::takeTheirs);
            assertEquals("7000", desk.text("api.port"));
            assertEquals(0, desk.changes());
        }
    }

    @Test
    void aChangeBetweenReviewAndSaveIsNeverOverwritten() throws Exception {
        try (var desk = SettingsDesk.with(folder, SettingsDesk.TEXT)) {
            desk.type("api.port", "9000").review();
            String theirs = SettingsDesk.TEXT.replace("retries: 3", "retries: 7");
            desk.window.run(() -> {
                try {
                    desk.otherWrites(theirs);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                desk.model.save();
            });
            desk.conflict();
            assertEquals(theirs, desk.file());
            assertEquals(List.of(), desk.backups());
            assertEquals("9000", desk.text("api.port"), "what was typed is still there");
        }
    }

    @Test
    void aFileThatWasGoneForAMomentAndCameBackChangedIsAskedAbout() throws Exception {
        try (var desk = SettingsDesk.with(folder, SettingsDesk.TEXT)) {
            desk.type("api.port", "9000");
            Files.delete(desk.mac.path(SettingsDesk.FILE));
            desk.until("it is missing", () -> desk.model.found().get() instanceof Found.Missing);
            desk.otherWrites(SettingsDesk.TEXT.replace("8001", "7000"));
            assertEquals(1, desk.conflict().rows().size());
            assertInstanceOf(
                    Found.Open.class, desk.window.get(() -> desk.model.found().get()));
        }
    }

    @Test
    void leavingKeepsWhatWasTyped() {
        try (var desk = SettingsDesk.with(folder, SettingsDesk.TEXT)) {
            desk.type("api.port", "9000");
            desk.window.run(desk.model::leave);
            desk.opened();
            assertEquals("9000", desk.text("api.port"));
            assertEquals(1, desk.changes());
            desk.review();
        }
    }

    @Test
    void theLastSaveCanBeUndoneAsLongAsNothingIsTyped() throws Exception {
        try (var desk = SettingsDesk.with(folder, SettingsDesk.TEXT)) {
            desk.type("api.port", "9000").review().save();
            desk.type("api.port", "9001");
            desk.window.run(desk.model::undo);
            assertFalse(desk.window.get(() -> desk.model.busy().get()));
            desk.type("api.port", "9000");
            desk.window.run(desk.model::undo);
            desk.until("it is undone", () -> desk.field("api.port").text().get().equals("8001"));
            assertEquals(SettingsDesk.TEXT, desk.file());
        }
    }

    @Test
    void aMissingFileCanBeMade() throws Exception {
        try (var desk = SettingsDesk.on(SettingsDesk.mac(folder))) {
            desk.window.run(desk.model::enter);
            desk.until("it is missing", () -> desk.model.found().get() instanceof Found.Missing);
            desk.window.run(desk.model::create);
            desk.until("it is open", () -> desk.model.found().get() instanceof Found.Open);
            assertEquals("8001", desk.text("api.port"));
            assertTrue(desk.file().contains("port: 8001"));
        }
    }

    @Test
    void aBrokenFileIsSaidWithItsPlaceAndOpensOnceItIsMended() throws Exception {
        try (var desk = SettingsDesk.on(SettingsDesk.mac(folder).file(SettingsDesk.FILE, "api:\n\tport: 1\n"))) {
            desk.window.run(desk.model::enter);
            desk.until("it is broken", () -> desk.model.found().get() instanceof Found.Broken);
            var broken = desk.window.get(() -> (Found.Broken) desk.model.found().get());
            assertEquals(2, broken.problem().line());
            desk.otherWrites(SettingsDesk.TEXT);
            desk.until("it is open", () -> desk.model.found().get() instanceof Found.Open);
        }
    }

    @Test
    void withoutDigiDocThereIsNothingToShow() {
        var assistant = new Assistant(FolderHost.mac(folder).host(), Wishes.NONE);
        try (var window = new WindowThread()) {
            var model =
                    window.get(() -> new SettingsModel(() -> new SettingsEngine(assistant), window.tasks(), () -> {}));
            window.run(model::enter);
            window.until("it is nowhere", () -> model.found().get() instanceof Found.Nowhere);
            window.run(model::leave);
        }
    }

    @Test
    void aSwitchKeepsTheFilesOwnWordForIt() throws Exception {
        try (var desk = SettingsDesk.with(folder, SettingsDesk.TEXT)) {
            FieldModel deskew = desk.field("preprocessing.deskew_enabled");
            assertTrue(desk.window.get(deskew::on));
            desk.window.run(() -> deskew.turn(false));
            assertEquals(1, desk.changes());
            desk.window.run(() -> deskew.turn(true));
            assertEquals("yes", desk.text("preprocessing.deskew_enabled"));
            assertEquals(0, desk.changes());
            assertTrue(desk.window.get(() -> desk.field("api.auth_required").on()), "missing: as it usually is");
            desk.window.run(() -> deskew.turn(false));
            desk.review().save();
            assertEquals(SettingsDesk.TEXT.replace("yes", "false"), desk.file());
        }
    }

    @Test
    void aFolderBelowTheStorageFolderIsWrittenWithItsName() {
        try (var desk = SettingsDesk.with(folder, SettingsDesk.TEXT)) {
            Path inside = desk.mac.path("/Users/ada/DigiDoc/waiting room");
            desk.window.run(() -> desk.model.choose(desk.field("paths.queue_directory"), inside));
            assertEquals("{storage_base}/waiting room", desk.text("paths.queue_directory"));
            Path outside = desk.mac.path("/Volumes/Scans");
            desk.window.run(() -> desk.model.choose(desk.field("paths.queue_directory"), outside));
            assertEquals("/Volumes/Scans", desk.text("paths.queue_directory"));
            desk.window.run(() -> desk.model.choose(desk.field("paths.storage_base"), inside));
            assertEquals("~/DigiDoc/waiting room", desk.text("paths.storage_base"));
            desk.window.run(() -> desk.model.choose(desk.field("database.path"), outside));
            assertEquals("/Volumes/Scans/digidoc.db", desk.text("database.path"));
        }
    }

    @Test
    void whatCannotBeChangedSafelyIsRefusedAtItsField() {
        String text = "api: &a\n  port: 8001\nscanner:\n  <<: *a\n  x: 1\n";
        try (var desk = SettingsDesk.with(folder, text)) {
            desk.type("api.port", "9000").untilTrouble("api.port", "several places");
            assertTrue(desk.window.get(() -> desk.model.fields().blocked().get()));
            desk.window.run(() -> desk.model.restore(desk.field("api.port")));
            desk.until("it can go on", () -> !desk.model.fields().blocked().get());
        }
    }

    @Test
    void theSettingsAreSearchedByNameSectionKeyAndExplanation() {
        try (var desk = SettingsDesk.with(folder, SettingsDesk.TEXT)) {
            assertEquals(List.of("queue.redis_url"), found(desk, "redis"));
            assertEquals(List.of("api.port"), found(desk, "PORT digidoc"));
            assertEquals(List.of("preprocessing.deskew_enabled"), found(desk, "angle"));
            assertEquals(4, found(desk, "queue.").size());
            assertEquals(7, found(desk, "scoring").size());
            assertEquals(List.of(), found(desk, "no such thing"));
            assertEquals(desk.model.fields().all().size(), found(desk, "  ").size());
        }
    }

    private static List<String> found(SettingsDesk desk, String words) {
        return desk.window.get(() -> {
            desk.model.fields().search(words, desk.messages::say);
            return desk.model.fields().all().stream()
                    .filter(field -> field.shown().get())
                    .map(field -> field.setting().key())
                    .toList();
        });
    }
}
