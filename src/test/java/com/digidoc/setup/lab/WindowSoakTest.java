package com.digidoc.setup.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.setup.Assistant;
import com.digidoc.setup.setup.Wishes;
import com.digidoc.setup.support.BrewMac;
import com.digidoc.setup.text.Messages;
import com.digidoc.setup.ui.ScriptedEngine;
import com.digidoc.setup.ui.Window;
import com.digidoc.setup.ui.engine.Language;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A window that stays open while pages come and go: half an hour of a restless person, in compressed time. */
class WindowSoakTest {
    private static final int CHANGES = Integer.getInteger("soak.changes", 300);
    private static final int WARM = 60;

    private final ScriptedEngine engine = new ScriptedEngine();
    /** The most nodes that the window had. */
    private int most;

    private final List<WeakReference<Node>> gone = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    @Timeout(3600)
    void pagesThatWereLeftAreForgotten() throws Exception {
        try (var mac = BrewMac.bare(folder).digidoc();
                var assistant = new Assistant(mac.host(), Wishes.NONE)) {
            engine.assistant(assistant);
            soak();
        }
    }

    private void soak() throws Exception {
        FxToolkit.registerPrimaryStage();
        Stage stage = FxToolkit.registerStage(Stage::new);
        var firstLook = new FutureTask<>(() -> engine.look(Wishes.NONE));
        Thread.ofVirtual().start(firstLook);
        var language = Language.of(engine, new Messages(Locale.ENGLISH));
        FxToolkit.setupFixture(() -> Window.show(stage, engine, language, firstLook));
        try {
            change(stage, WARM);
            int nodes = most;
            most = 0;
            forgetWhatIsHeldSoftly();
            Census before = Census.take();
            gone.clear();
            long start = System.nanoTime();
            change(stage, CHANGES);
            forgetWhatIsHeldSoftly();
            assertEquals("", before.leaks());
            // the one that is shown, and one that the toolkit has its focus or its picture of
            assertTrue(left() <= 2, left() + " of " + gone.size() + " pages are still held");
            assertTrue(most <= nodes + nodes / 4, nodes + " nodes have become " + most);
            System.out.printf(
                    "window soak: %d pages in %d s, at most %d nodes -> %d; %s -> %s%n",
                    CHANGES,
                    Duration.ofNanos(System.nanoTime() - start).toSeconds(),
                    nodes,
                    most,
                    before.numbers(),
                    Census.take().numbers());
        } finally {
            FxToolkit.setupFixture(stage::hide);
        }
    }

    /**
     * JavaFX keeps the pictures of shadows that it no longer needs for as long as there is memory. A request for more than
     * there can be makes the JVM give up all that is held so.
     */
    private static void forgetWhatIsHeldSoftly() {
        try {
            var tooMuch = new long[Integer.MAX_VALUE - 8];
            throw new AssertionError("16 GB were to be had: " + tooMuch.length);
        } catch (OutOfMemoryError wanted) {
            System.gc();
        }
    }

    /** Opens each place in turn by its key, while rungs break and hold. */
    private void change(Stage stage, int times) {
        var keys = onWindow(() -> stage.getScene().getAccelerators().entrySet().stream()
                .filter(key -> key.getKey().getName().matches(".*[1-7D]"))
                .sorted((one, other) ->
                        one.getKey().getName().compareTo(other.getKey().getName()))
                .map(Map.Entry::getValue)
                .toList());
        assertEquals(8, keys.size());
        for (int i = 0; i < times; i++) {
            String rung = i % 3 == 0 ? "redis.answers" : i % 3 == 1 ? "python.venv" : "config.readable";
            if (i % 2 == 0) {
                engine.breaks(rung);
            } else {
                engine.holds(rung);
            }
            Runnable open = keys.get(i % keys.size());
            gone.add(new WeakReference<>(onWindow(() -> {
                open.run();
                most = Math.max(most, count(stage.getScene().getRoot()));
                return ((BorderPane) stage.getScene().getRoot()).getCenter() instanceof Parent middle
                        ? middle.getChildrenUnmodifiable().getFirst()
                        : null;
            })));
        }
    }

    private long left() {
        for (int i = 0; i < 20 && held() > 2; i++) {
            System.gc();
            WaitForAsyncUtils.waitForFxEvents();
        }
        return held();
    }

    private long held() {
        return gone.stream()
                .map(WeakReference::get)
                .distinct()
                .filter(node -> node != null)
                .count();
    }

    private static int count(Node node) {
        int all = 1;
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                all += count(child);
            }
        }
        return all;
    }

    private static <T> T onWindow(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(Duration.ofSeconds(40).toMillis(), question);
    }
}
