package com.digidoc.setup.ui.undo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Undo;
import com.digidoc.setup.host.Command;
import com.digidoc.setup.setup.Change;
import com.digidoc.setup.setup.Change.Standing;
import com.digidoc.setup.setup.Entry;
import com.digidoc.setup.setup.Wishes;
import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.ScriptedEngine;
import com.digidoc.setup.ui.WindowThread;
import com.digidoc.setup.ui.journey.Job;
import com.digidoc.setup.ui.journey.Journey;
import com.digidoc.setup.ui.journey.Place;
import com.digidoc.setup.ui.undo.UndoModel.Listing;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UndoModelTest {
    private static final Change NEWER = change("b", Standing.OURS);
    private static final Change OLDER = change("a", Standing.OURS);
    private static final Change OTHERS = change("c", Standing.OVERTAKEN);

    private final ScriptedEngine engine = new ScriptedEngine();
    private final WindowThread window = new WindowThread();
    private final Journey journey = window.get(() -> new Journey(engine, window.tasks(), InstantSource.system()));

    @AfterEach
    void end() {
        window.close();
    }

    private UndoModel opened() {
        window.run(() -> journey.begin(() -> engine.look(Wishes.NONE)));
        window.until("the first look is over", () -> journey.seen().get().isPresent());
        window.run(() -> journey.open(Place.Support.UNDO));
        UndoModel model = window.get(() -> new UndoModel(engine, window.tasks(), journey));
        window.until("the changes are read", () -> model.listing().get() instanceof Listing.Read);
        return model;
    }

    private static Change change(String id, Standing standing) {
        var undo = new Undo.Run(Text.exactly("Takes " + id + " back."), List.of(Command.of("brew", "uninstall", id)));
        return new Change(
                new Entry(
                        id,
                        Instant.EPOCH,
                        "homebrew.install-redis",
                        Text.exactly("Install " + id),
                        false,
                        List.of(),
                        undo,
                        Optional.empty(),
                        Optional.empty(),
                        Entry.State.DONE),
                standing);
    }

    @Test
    void whatOthersChangedIsToldApart() {
        engine.changes = List.of(NEWER, OTHERS, OLDER);
        UndoModel model = opened();
        Listing.Read read = assertInstanceOf(
                Listing.Read.class, window.get(() -> model.listing().get()));
        assertEquals(List.of(NEWER, OLDER), read.of(Standing.OURS));
        assertEquals(List.of(OTHERS), read.of(Standing.OVERTAKEN));
    }

    @Test
    void nothingIsTakenBackBeforeTheQuestionIsAnswered() {
        engine.changes = List.of(NEWER, OLDER);
        UndoModel model = opened();
        window.run(() -> model.ask(NEWER));
        assertEquals(List.of(NEWER), window.get(() -> model.asked().get()));
        window.run(model::keep);
        assertEquals(List.of(), window.get(() -> model.asked().get()));
        assertEquals(List.of(), engine.takenBack);
    }

    @Test
    void theQuestionSaysExactlyWhatWillHappen() {
        var offer = UndoModel.offer(List.of(NEWER, OLDER));
        assertEquals(List.of(Text.exactly("Takes b back."), Text.exactly("Takes a back.")), offer.effects());
        assertEquals("brew uninstall b\nbrew uninstall a", offer.commands());
    }

    @Test
    void oneIsTakenBackAndTheResultSaid() {
        engine.changes = List.of(NEWER, OLDER);
        UndoModel model = opened();
        window.run(() -> {
            model.ask(OLDER);
            model.takeBack();
        });
        window.until("the result is said", () -> model.result().get().isPresent());
        assertEquals(List.of(OLDER), engine.takenBack);
        assertEquals(
                "ui.undo.done",
                window.get(() -> model.result().get().orElseThrow().key()));
    }

    @Test
    void allMeansOnlyWhatIsStillOurs() {
        engine.changes = List.of(NEWER, OTHERS, OLDER);
        UndoModel model = opened();
        window.run(() -> {
            model.askAll();
            model.takeBack();
        });
        window.until("the result is said", () -> model.result().get().isPresent());
        assertEquals(List.of(NEWER, OLDER), engine.takenBack);
    }

    @Test
    void aFailureStaysUntilTheNextQuestion() {
        engine.changes = List.of(NEWER);
        engine.undoing = Outcome.failed(Text.exactly("It is in use."), "Error: in use");
        UndoModel model = opened();
        window.run(() -> {
            model.ask(NEWER);
            model.takeBack();
        });
        window.until(
                "it has ended",
                () -> journey.job().get().filter(UndoModelTest::failed).isPresent());
        int looks = engine.looks.get();
        window.run(journey::look);
        window.until(
                "it was looked again",
                () -> engine.looks.get() > looks && !journey.looking().get());
        assertTrue(window.get(() -> journey.job().get().isPresent()), "a look does not put the failure away");
        assertEquals(Optional.empty(), window.get(() -> model.result().get()));
        window.run(() -> model.ask(NEWER));
        assertEquals(Optional.empty(), window.get(() -> journey.job().get()));
    }

    private static boolean failed(Job job) {
        return job.state().get() instanceof Job.State.Ended;
    }
}
