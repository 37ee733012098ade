package com.digidoc.setup.ui.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.digidoc.setup.check.Status;
import com.digidoc.setup.setup.Wishes;
import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.ScriptedEngine;
import com.digidoc.setup.ui.WindowThread;
import com.digidoc.setup.ui.doctor.Sight.Since;
import com.digidoc.setup.ui.journey.Journey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DoctorModelTest {
    private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");

    private final ScriptedEngine engine = new ScriptedEngine();
    private final WindowThread window = new WindowThread();
    private final Journey journey = window.get(() -> new Journey(engine, window.tasks(), InstantSource.system()));
    private final DoctorModel model = window.get(() -> new DoctorModel(journey, InstantSource.fixed(NINE)));

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
        assertEquals(true, row.saysTheSameAs(new Row(row.rung(), row.offers(), row.millis() + 5)));
    }
}
