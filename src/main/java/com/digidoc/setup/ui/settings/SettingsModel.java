package com.digidoc.setup.ui.settings;

import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.config.ConfigUndo.Undoing;
import com.digidoc.setup.config.Saving;
import com.digidoc.setup.config.Setting;
import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.settings.SettingsEngine.Ending;
import com.digidoc.setup.ui.step.Note;
import com.digidoc.setup.ui.work.FxTasks;
import com.digidoc.setup.ui.work.Newest;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * DigiDoc's settings being edited. What was typed stays while other pages are open; what is on disk is looked at every
 * two seconds while this one is.
 */
public final class SettingsModel {
    private final FxTasks tasks;
    private final FileWatch file;
    private final Newest sketching;
    private final Runnable onWritten;
    private final Fields fields = new Fields();
    private final AddressModel address;
    private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>(new Found.Looking());
    private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(new Mode.Editing());
    private final ReadOnlyObjectWrapper<Optional<Note>> note = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /** What the fields were filled from; stays while the file is gone. */
    private Optional<Sheet> opened = Optional.empty();

    private boolean opening;
    /** The lines are to be shown once they are worked out, even if the file is read again until then. */
    private boolean asked;

    /**
     * The page's model.
     *
     * @param engines gives the engine as the person's wishes are now
     * @param onWritten is told that the file was changed
     */
    public SettingsModel(Supplier<SettingsEngine> engines, FxTasks tasks, Runnable onWritten) {
        this.tasks = tasks;
        sketching = new Newest(tasks);
        file = new FileWatch(engines, tasks);
        this.onWritten = onWritten;
        fields.all().forEach(field -> field.text().subscribe((was, now) -> typed()));
        address = new AddressModel(
                fields.of("queue.redis_url"), tasks, url -> file.engine().test(url), fields::count);
    }

    Fields fields() {
        return fields;
    }

    AddressModel address() {
        return address;
    }

    ReadOnlyObjectProperty<Found> found() {
        return found.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Mode> mode() {
        return mode.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Note>> note() {
        return note.getReadOnlyProperty();
    }

    /** Whether something is being written. */
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Whether the person has typed what is not in the file. */
    public ReadOnlyBooleanProperty unsaved() {
        return fields.dirty();
    }

    /** The page is shown. */
    void enter() {
        find();
        file.begin(this::newest, () -> {
            if (!busy.get()) {
                find();
            }
        });
    }

    void leave() {
        file.end();
        address.forget();
    }

    /** Reads the file again. */
    void look() {
        note.set(Optional.empty());
        find();
    }

    /** Takes back all that was typed. */
    void discard() {
        asked = false;
        mode.set(new Mode.Editing());
        opened.ifPresent(sheet -> open(sheet, false));
    }

    /** Takes back what was typed in a field. */
    void restore(FieldModel field) {
        field.restore();
        if (field == address.field()) {
            address.adopt();
        }
        typed();
    }

    /** Takes a folder that was chosen, in the words of the file. */
    void choose(FieldModel field, Path folder) {
        opened.ifPresent(sheet -> field.text().set(file.engine().written(sheet.config(), field.setting(), folder)));
    }

    /** Takes a certificate file that was chosen. */
    void chooseCertificate(Path chosen) {
        address.certificate().set(file.engine().shown(chosen));
    }

    /** Shows which lines would change. */
    void review() {
        note.set(Optional.empty());
        asked = true;
        sketch();
    }

    private void show(Sketch sketch) {
        if (sketch.broken().isPresent()) {
            tell(Note.bad(sketch.broken().get().text(), ""));
        } else if (sketch.edits().steps().isEmpty() && sketch.edits().refused().isEmpty()) {
            tell(Note.good(Text.of("settings.same")));
        } else if (fields.blocked().get()) {
            tell(Note.bad(Text.of("settings.blocked"), ""));
        } else {
            mode.set(new Mode.Reviewing(sketch));
        }
    }

    /** Goes back from the lines to the values. */
    void edit() {
        mode.set(new Mode.Editing());
    }

    /** Writes what was shown. */
    void save() {
        if (mode.get() instanceof Mode.Reviewing(Sketch sketch) && !busy.get()) {
            work(() -> file.engine().save(sketch.edits().after()), this::saved);
        }
    }

    private void saved(Ending ending) {
        switch (ending.saving().orElse(null)) {
            case Saving.Saved saved ->
                written(Text.of("settings.saved", file.engine().friendly(saved.backup())));
            case Saving.Overtaken(Text text) -> {
                tell(Note.bad(text, ""));
                find();
            }
            case null, default -> {
                if (ending.outcome() instanceof Outcome.Failed failed) {
                    tell(Note.bad(failed.summary(), failed.exact()));
                }
            }
        }
    }

    /** What was typed is in the file now, or has lost its ground. */
    private void written(Text said) {
        tell(Note.good(said));
        work(file.fresh()::find, now -> {
            mode.set(new Mode.Editing());
            if (now instanceof Found.Open(Sheet sheet)) {
                open(sheet, false);
            } else {
                arrive(now);
            }
        });
        onWritten.run();
    }

    /** Takes the last change of the file back. */
    void undo() {
        opened.filter(sheet -> !fields.dirty().get())
                .ifPresent(sheet -> work(() -> file.engine().undo(sheet.config().file()), this::undone));
    }

    private void undone(Undoing undoing) {
        switch (undoing) {
            case Undoing.Restored restored -> written(Text.of("settings.undone"));
            case Undoing.Refused(Text text, String exact) -> tell(Note.bad(text, exact));
        }
    }

    /** Makes a file with the usual values. */
    void create() {
        if (found.get() instanceof Found.Missing missing && missing.create().isPresent()) {
            work(() -> file.engine().apply(missing.create().get()), outcome -> {
                if (outcome instanceof Outcome.Failed failed) {
                    tell(Note.bad(failed.summary(), failed.exact()));
                    find();
                } else {
                    written(Text.of("settings.created"));
                }
            });
        }
    }

    /** What another program wrote counts, but for what was typed here; that can be looked at and saved again. */
    void keepMine() {
        decide(true);
    }

    /** What another program wrote counts. */
    void takeTheirs() {
        decide(false);
    }

    private void decide(boolean mine) {
        if (mode.get() instanceof Mode.Deciding(Conflict conflict)) {
            mode.set(new Mode.Editing());
            open(conflict.theirs(), mine);
        }
    }

    private void typed() {
        if (opening) {
            return;
        }
        fields.count();
        if (opened.isPresent()) {
            note.set(Optional.empty());
            asked = false;
            sketch();
        }
    }

    /** Works out what all changes come to. */
    private void sketch() {
        opened.ifPresent(sheet -> {
            Map<Setting, String> drafts = fields.drafts();
            sketching.start(() -> file.engine().sketch(sheet.config(), drafts), this::sketched, e -> {
                asked = false;
                broke(e);
            });
        });
    }

    private void sketched(Sketch sketch) {
        fields.settle(sketch);
        if (asked) {
            asked = false;
            show(sketch);
        }
    }

    /** The newest version that was seen; the person may still be deciding whether it counts. */
    private Optional<Sheet> newest() {
        return switch (found.get()) {
            case Found.Open(Sheet sheet) ->
                Optional.of(mode.get() instanceof Mode.Deciding(Conflict conflict) ? conflict.theirs() : sheet);
            default -> Optional.empty();
        };
    }

    private void arrive(Found now) {
        if (now instanceof Found.Open(Sheet theirs)) {
            arrive(theirs);
        } else if (!now.like(found.get())) {
            mode.set(new Mode.Editing());
            found.set(now);
        }
    }

    private void arrive(Sheet theirs) {
        boolean another = opened.filter(
                        mine -> mine.config().file().equals(theirs.config().file()))
                .filter(mine -> !mine.config().text().sameAs(theirs.config().text()))
                .isPresent();
        if (another && fields.dirty().get()) {
            decide(opened.get(), theirs);
        } else if (another || !(mode.get() instanceof Mode.Reviewing)) {
            // nothing was typed that could get lost, or what was typed is still about the same text
            mode.set(new Mode.Editing());
            open(theirs, true);
        }
    }

    private void decide(Sheet mine, Sheet theirs) {
        asked = false;
        boolean known = mode.get() instanceof Mode.Deciding(Conflict conflict)
                && conflict.theirs().config().text().sameAs(theirs.config().text());
        if (!known) {
            mode.set(new Mode.Deciding(Conflict.of(mine, theirs, fields.drafts())));
        }
        found.set(new Found.Open(mine));
    }

    private void open(Sheet sheet, boolean keep) {
        opening = true;
        opened = Optional.of(sheet);
        fields.load(sheet, keep);
        if (!keep) {
            address.adopt();
        }
        found.set(new Found.Open(sheet));
        opening = false;
        fields.count();
        if (fields.dirty().get() || asked) {
            sketch();
        }
    }

    private void find() {
        tasks.start(file.fresh()::find, this::arrive, this::broke);
    }

    private <T> void work(Callable<T> what, Consumer<T> done) {
        busy.set(true);
        tasks.start(
                what,
                result -> {
                    busy.set(false);
                    done.accept(result);
                },
                e -> {
                    busy.set(false);
                    broke(e);
                });
    }

    private void tell(Note said) {
        note.set(Optional.of(said));
    }

    private void broke(Exception e) {
        if (!(e instanceof InterruptedException)) {
            tell(Note.bad(Text.of("settings.broke"), e.toString()));
        }
    }
}
