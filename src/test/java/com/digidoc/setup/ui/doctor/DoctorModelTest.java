package com.digidoc.setup.ui.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.check.Status;
import com.digidoc.setup.host.Os;
import com.digidoc.setup.report.Report;
import com.digidoc.setup.report.SupportCode;
import com.digidoc.setup.report.SupportCode.Chip;
import com.digidoc.setup.setup.Assistant;
import com.digidoc.setup.setup.Wishes;
import com.digidoc.setup.support.BrewMac;
import com.digidoc.setup.text.Messages;
import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.ScriptedEngine;
import com.digidoc.setup.ui.WindowThread;
import com.digidoc.setup.ui.doctor.Sight.Since;
import com.digidoc.setup.ui.doctor.Sight.Whose;
import com.digidoc.setup.ui.journey.Journey;
import com.digidoc.setup.ui.journey.Offer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorModelTest {
    private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");

    private final ScriptedEngine engine = new ScriptedEngine();
    private final WindowThread window = new WindowThread();
    private final Journey journey = window.get(() -> new Journey(engine, window.tasks(), InstantSource.system()));
    private final DoctorModel model =
            window.get(() -> new DoctorModel(journey, window.tasks(), InstantSource.fixed(NINE)));

    @AfterEach
    void end() {
        window.close();
    }

    private void begin() {
        window.run(() -> journey.begin(() -> engine.look(Wishes.NONE)));
        window.until("the first look is over", () -> journey.seen().get().isPresent());
        window.run(model::enter);
    }

    private Sight look() {
        var before = window.get(() -> journey.seen().get());
        window.run(journey::look);
        window.until("it was looked", () -> journey.seen().get() != before);
        return sight();
    }

    private Sight sight() {
        return window.get(() -> model.sight().get().orElseThrow());
    }

    @Test
    void theFirstLookHasNothingToCompareWith() {
        engine.breaks("redis.answers");
        begin();
        assertEquals(Optional.empty(), sight().since());
        assertEquals(1, sight().attention());
        assertEquals(Status.PROBLEM, sight().status());
    }

    @Test
    void aFurtherLookTellsWhatHasChanged() {
        engine.breaks("redis.answers");
        begin();
        engine.holds("redis.answers");
        var shift = new Shift(Text.of("redis.answers.title"), Status.PROBLEM, Status.OK);
        assertEquals(Optional.of(new Since(NINE, List.of(shift))), look().since());
        assertEquals(Optional.of(new Since(NINE, List.of())), look().since());
    }

    @Test
    void comingBackTellsWhatHasChangedMeanwhile() {
        begin();
        window.run(model::leave);
        engine.breaks("redis.answers");
        var before = window.get(() -> journey.seen().get());
        window.run(journey::look);
        window.until("it was looked", () -> journey.seen().get() != before);
        assertEquals(Optional.empty(), sight().since());
        window.run(model::enter);
        assertEquals(1, sight().since().orElseThrow().shifts().size());
    }

    @Test
    void aLineIsTheSameHoweverLongLookingTook() {
        engine.breaks("redis.answers");
        begin();
        Row row = sight().rows().getFirst();
        assertEquals(true, row.saysTheSameAs(new Row(row.rung(), row.offers(), Optional.of(5000L))));
    }

    @Test
    void aReportShowsSomeoneElsesMacAndNothingToRun(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("report.zip");
        try (var mac = BrewMac.bare(folder.resolve("mac"))
                .commandLineTools()
                .homebrew()
                .redisInstalled()
                .python()
                .digidoc()) {
            var report = Report.of(new Assistant(mac.host(), Wishes.NONE), new Messages(Locale.ENGLISH), false, NINE);
            Files.write(file, report.zip());
        }
        begin();
        window.run(() -> model.open(file));
        window.until(
                "the report is shown", () -> !model.sight().get().orElseThrow().here());
        var whose = assertInstanceOf(Whose.SomeoneElses.class, sight().whose());
        assertEquals("macOS 26.5.2", whose.origin().system());
        assertEquals(Status.PROBLEM, sight().status());
        Row start = sight().rows().stream()
                .filter(row -> row.id().equals("redis.service"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of("homebrew.start"),
                start.offers().stream().map(Offer::id).toList());
        assertTrue(start.offers().stream().noneMatch(Offer::automatic), "what is to be done there is not run here");
        assertFalse(look().here(), "a look at this computer does not take the report away");
        window.run(model::back);
        assertTrue(sight().here());
    }

    @Test
    void aFileThatIsNoReportIsRefusedInWords(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("holiday.zip"), "not a zip");
        begin();
        window.run(() -> model.open(file));
        window.until("it is refused", () -> model.refusal().get().isPresent());
        assertEquals(
                Optional.of(Text.of("report.open.not-a-zip")),
                window.get(() -> model.refusal().get()));
        assertTrue(sight().here());
    }

    @Test
    void aSupportCodeShowsTheStatesOfTheLadder() {
        var states = Map.of("redis.answers", Status.PROBLEM, "host.os", Status.OK);
        String code = new SupportCode(Os.MACOS, Chip.ARM64, Optional.of("1.0.0"), Optional.of("26.5"), states).text();
        begin();
        window.run(() -> model.read(code.toLowerCase(Locale.ROOT).replace("-", " ")));
        assertEquals(
                List.of("host.os", "redis.answers"),
                sight().rows().stream().map(Row::id).toList());
        assertEquals(Status.PROBLEM, sight().status());
        window.run(() -> model.read(code.replace(code.charAt(3), code.charAt(3) == '7' ? '8' : '7')));
        assertTrue(window.get(() -> model.refusal().get().isPresent()), "a wrong character is found");
        assertFalse(sight().here(), "and what was read before stays");
    }
}
