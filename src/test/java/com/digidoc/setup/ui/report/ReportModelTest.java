package com.digidoc.setup.ui.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.check.Status;
import com.digidoc.setup.report.Part;
import com.digidoc.setup.report.Report;
import com.digidoc.setup.ui.WindowThread;
import com.digidoc.setup.ui.report.ReportModel.State;
import com.digidoc.setup.ui.step.Note;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportModelTest {
    @TempDir
    Path folder;

    private final WindowThread window = new WindowThread();
    private final LinkedBlockingQueue<Boolean> made = new LinkedBlockingQueue<>();

    @AfterEach
    void end() {
        window.close();
    }

    private static Report report(String text) {
        return new Report(Instant.EPOCH, "1234", List.of(new Part("report.md", text)), List.of());
    }

    private ReportModel model(ReportModel.Maker maker) {
        return window.get(() -> new ReportModel(maker, window.tasks()));
    }

    private ReportModel open() {
        ReportModel model = model(hide -> {
            made.add(hide);
            return report("hidden: " + hide);
        });
        shown(model, "hidden: false");
        return model;
    }

    private void shown(ReportModel model, String text) {
        window.until(
                "a report with " + text,
                () -> model.state().get() instanceof State.Made(Report report)
                        && report.parts().getFirst().text().equals(text));
    }

    private Note saved(ReportModel model, Path file) {
        window.run(() -> model.save(file));
        window.until("saving has ended", () -> model.note().get().isPresent());
        return window.get(() -> model.note().get().orElseThrow());
    }

    @Test
    void itIsMadeOnceTheModelIsThere() {
        open();
        assertEquals(List.of(false), List.copyOf(made));
    }

    @Test
    void whatIsShownIsSavedToTheByte() throws Exception {
        Path file = folder.resolve("report.zip");
        assertEquals(Status.OK, saved(open(), file).status());
        assertArrayEquals(report("hidden: false").zip(), Files.readAllBytes(file));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(List.of(false), List.copyOf(made), "saving makes no other report");
    }

    @Test
    void aFileThatThePersonAgreedToReplaceIsReplaced() throws Exception {
        Path file = Files.writeString(folder.resolve("report.zip"), "older");
        assertEquals(Status.OK, saved(open(), file).status());
        assertArrayEquals(report("hidden: false").zip(), Files.readAllBytes(file));
    }

    @Test
    void whySavingFailedIsSaid() {
        Note note = saved(open(), folder.resolve("gone").resolve("report.zip"));
        assertEquals(Status.PROBLEM, note.status());
        assertTrue(note.exact().contains("NoSuchFile"), note.exact());
    }

    @Test
    void hidingOtherComputersMakesItAnew() {
        ReportModel model = open();
        window.run(() -> model.hostsHidden().set(true));
        shown(model, "hidden: true");
    }

    @Test
    void whatWasSaidOfTheLastOneGoesWithIt() {
        ReportModel model = open();
        saved(model, folder.resolve("report.zip"));
        window.run(model::make);
        assertTrue(window.get(() -> model.note().get().isEmpty()));
    }

    @Test
    void thePersonCanStopIt() {
        var never = new CountDownLatch(1);
        ReportModel model = model(hide -> {
            never.await();
            return report("never");
        });
        window.run(model::cancel);
        window.until("it is stopped", () -> model.state().get() instanceof State.Stopped);
        window.run(() -> model.save(folder.resolve("report.zip")));
        assertFalse(Files.exists(folder.resolve("report.zip")), "nothing is shown, so nothing is saved");
    }

    @Test
    void onlyTheLastOneThatWasAskedForIsShown() {
        var first = new CountDownLatch(1);
        ReportModel model = model(hide -> {
            if (hide) {
                return report("second");
            }
            return late(first);
        });
        window.run(() -> model.hostsHidden().set(true));
        shown(model, "second");
        first.countDown();
        window.run(() -> {});
        shown(model, "second");
    }

    /** A look that hears too late that nobody wants it any more. */
    private static Report late(CountDownLatch told) {
        boolean interrupted = false;
        while (true) {
            try {
                told.await();
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
                return report("first");
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
    }

    @Test
    void aMistakeOfOursIsSaid() {
        ReportModel model = model(hide -> {
            throw new IllegalStateException("broken");
        });
        window.until("it is said", () -> model.state().get() instanceof State.Broken);
        State.Broken broken = assertInstanceOf(
                State.Broken.class, window.get(() -> model.state().get()));
        assertTrue(broken.exact().contains("broken"));
    }
}
