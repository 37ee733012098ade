package com.digidoc.setup.ui.report;

import com.digidoc.setup.report.Report;
import com.digidoc.setup.report.ReportFile;
import com.digidoc.setup.report.ReportFile.Saving;
import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.step.Note;
import com.digidoc.setup.ui.work.FxTasks;
import com.digidoc.setup.ui.work.Newest;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** A report being put together, looked at and saved. What is saved is the very report that is shown. */
public final class ReportModel {
    private final Maker maker;
    private final FxTasks tasks;
    private final BooleanProperty hostsHidden = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Making());
    private final ReadOnlyObjectWrapper<Optional<Note>> note = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Newest making;

    /** Puts a report together. */
    @FunctionalInterface
    public interface Maker {
        /** @param hideHosts whether other computers get names that tell nothing */
        Report make(boolean hideHosts) throws InterruptedException;
    }

    /** How far it is. */
    public sealed interface State {
        record Making() implements State {}

        record Made(Report report) implements State {}

        /** The person stopped it. */
        record Stopped() implements State {}

        /** It could not be made, by a mistake of ours. */
        record Broken(String exact) implements State {}
    }

    public ReportModel(Maker maker, FxTasks tasks) {
        this.maker = maker;
        this.tasks = tasks;
        making = new Newest(tasks);
        hostsHidden.subscribe(hide -> make());
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Note>> note() {
        return note.getReadOnlyProperty();
    }

    /** Whether other computers have names that tell nothing; changing it makes the report anew. */
    public BooleanProperty hostsHidden() {
        return hostsHidden;
    }

    /** Puts it together as things are now, in the place of the one that is shown. */
    public void make() {
        note.set(Optional.empty());
        state.set(new State.Making());
        boolean hide = hostsHidden.get();
        making.start(
                () -> maker.make(hide),
                report -> state.set(new State.Made(report)),
                e -> state.set(
                        e instanceof InterruptedException ? new State.Stopped() : new State.Broken(e.toString())));
    }

    /** Stops putting it together. */
    public void cancel() {
        making.cancel();
    }

    /** Saves what is shown as a file that the person chose, also in the place of one they agreed to replace. */
    public void save(Path file) {
        if (state.get() instanceof State.Made(Report report)) {
            tasks.start(
                    () -> ReportFile.replace(report, file),
                    saving -> note.set(Optional.of(said(saving))),
                    e -> note.set(Optional.of(Note.bad(Text.of("report.save.failed"), e.toString()))));
        }
    }

    private static Note said(Saving saving) {
        return switch (saving) {
            case Saving.Saved(Path file) ->
                Note.good(Text.of("report.page.saved", file.getFileName().toString()));
            case Saving.Taken(Path file) -> Note.bad(Text.of("report.save.failed"), file.toString());
            case Saving.Refused(Text text, String exact) -> Note.bad(text, exact);
        };
    }
}
