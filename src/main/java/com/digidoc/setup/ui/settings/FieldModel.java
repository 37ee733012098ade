package com.digidoc.setup.ui.settings;

import com.digidoc.setup.check.Status;
import com.digidoc.setup.config.Fault;
import com.digidoc.setup.config.Overriding;
import com.digidoc.setup.config.Problem;
import com.digidoc.setup.config.Scalar;
import com.digidoc.setup.config.Setting;
import com.digidoc.setup.setup.Assistant;
import com.digidoc.setup.text.Text;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** One setting on the page: what the file has, and what the person makes of it. */
public final class FieldModel {
    private static final String ON = "true";
    private static final String OFF = "false";

    /** What is the matter with a value. */
    record Trouble(Status status, Text text) {}

    private final Setting setting;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper edited = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Overriding>> override = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Scalar>> inFile = new ReadOnlyObjectWrapper<>(Optional.empty());

    private List<Fault> faults = List.of();
    private Optional<Text> unfinished = Optional.empty();
    private Optional<Problem> refused = Optional.empty();
    private boolean loading;

    FieldModel(Setting setting) {
        this.setting = setting;
        text.subscribe((was, now) -> typed());
    }

    Setting setting() {
        return setting;
    }

    /** The value as it is, or is to be, in the file; empty where the file has none. May hold a password. */
    StringProperty text() {
        return text;
    }

    /** Whether it is to be another one than in the file. */
    ReadOnlyBooleanProperty changed() {
        return changed.getReadOnlyProperty();
    }

    /** Whether the person has touched it. */
    ReadOnlyBooleanProperty edited() {
        return edited.getReadOnlyProperty();
    }

    /** Whether it is among what the person searches for. */
    ReadOnlyBooleanProperty shown() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Trouble>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Overriding>> override() {
        return override.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Scalar>> inFile() {
        return inFile.getReadOnlyProperty();
    }

    /** The value in a new file, as a person would type it. */
    String usual() {
        return setting.usual().toString();
    }

    boolean isUsual() {
        return text.get().equals(usual()) || sameNumber(text.get(), usual());
    }

    void useUsual() {
        text.set(usual());
    }

    /** Takes back what was typed. */
    void restore() {
        unfinished(Optional.empty());
        text.set(fileText());
        edited.set(false);
        judge();
    }

    /** Whether a switch is on; one that the file does not have is as it usually is. */
    boolean on() {
        String now = text.get();
        return now.equals(fileText())
                ? inFile.get()
                        .map(scalar -> Boolean.TRUE.equals(scalar.value()))
                        .orElse(usual().equals(ON))
                : now.equals(ON);
    }

    void turn(boolean on) {
        boolean as = inFile.get()
                .map(Scalar::value)
                .filter(value -> value.equals(on))
                .isPresent();
        text.set(as ? fileText() : on ? ON : OFF);
    }

    /** Says that what is being entered is no value yet, and why. */
    void unfinished(Optional<Text> why) {
        unfinished = why;
        judge();
    }

    /** What is to be written, if anything is. */
    Optional<String> draft() {
        return changed.get() ? Optional.of(value()) : Optional.empty();
    }

    /** Whether it cannot be written as it is. */
    boolean blocked() {
        return unfinished.isPresent() || refused.isPresent() || objection().isPresent();
    }

    /** Shows what a file has; what the person typed stays only where {@code keep} says so. */
    void load(Sheet sheet, boolean keep) {
        Optional<String> mine = keep ? draft() : Optional.empty();
        loading = true;
        inFile.set(sheet.inFile(setting.key()));
        override.set(sheet.override(setting.key()));
        refused = Optional.empty();
        faults = concerning(sheet.faults());
        if (!keep) {
            unfinished = Optional.empty();
            edited.set(false);
        }
        text.set(mine.orElseGet(this::fileText));
        loading = false;
        compare();
        judge();
    }

    /** Takes over what all changes together come to. */
    void settle(Sketch sketch) {
        faults = concerning(sketch.faults());
        refused = Optional.ofNullable(sketch.edits().refused().get(setting.key()));
        judge();
    }

    void show(boolean now) {
        shown.set(now);
    }

    private String fileText() {
        return inFile.get().map(Scalar::text).orElse("");
    }

    private void typed() {
        if (loading) {
            return;
        }
        edited.set(true);
        refused = Optional.empty();
        // what was said of the old value alone does not hold any more
        faults = faults.stream().filter(fault -> fault.keys().size() > 1).toList();
        compare();
        judge();
    }

    private String value() {
        boolean path = setting.type() instanceof Setting.Place || setting.type() instanceof Setting.StorageFolder;
        return path ? text.get() : text.get().strip();
    }

    private void compare() {
        changed.set(!same());
    }

    private boolean same() {
        if (inFile.get().isEmpty()) {
            return value().isEmpty();
        }
        Scalar was = inFile.get().get();
        boolean sameKind = was.kind() == setting.kind()
                || was.kind().number() && setting.kind().number();
        if (edited.get() && !sameKind) {
            return false;
        }
        return value().equals(was.text()) || was.kind().number() && sameNumber(value(), was.text());
    }

    private static boolean sameNumber(String one, String other) {
        try {
            return new BigDecimal(one.strip()).compareTo(new BigDecimal(other)) == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private Optional<Text> objection() {
        return changed.get() ? Assistant.objection(setting.key(), value()) : Optional.empty();
    }

    private void judge() {
        trouble.set(unfinished
                .or(this::objection)
                .or(() -> refused.map(Problem::text))
                .map(text -> new Trouble(Status.PROBLEM, text))
                .or(() -> faults.stream()
                        .min(Comparator.comparing(fault -> fault.status() != Status.PROBLEM))
                        .map(fault -> new Trouble(fault.status(), fault.text()))));
    }

    private List<Fault> concerning(List<Fault> all) {
        return all.stream()
                .filter(fault -> fault.keys().contains(setting.key()))
                .toList();
    }
}
