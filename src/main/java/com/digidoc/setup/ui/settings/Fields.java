package com.digidoc.setup.ui.settings;

import com.digidoc.setup.config.ConfigSchema;
import com.digidoc.setup.config.Setting;
import com.digidoc.setup.text.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** All settings that DigiDoc knows, as fields. */
final class Fields {
    private final List<FieldModel> all =
            ConfigSchema.settings().map(FieldModel::new).toList();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper blocked = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();

    List<FieldModel> all() {
        return all;
    }

    FieldModel of(String key) {
        return all.stream()
                .filter(field -> field.setting().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** How many are to be changed. */
    ReadOnlyIntegerProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /** Whether one of them cannot be as it is. */
    ReadOnlyBooleanProperty blocked() {
        return blocked.getReadOnlyProperty();
    }

    /** Whether the person has typed what is not in the file. */
    ReadOnlyBooleanProperty dirty() {
        return dirty.getReadOnlyProperty();
    }

    /** What is to be written. */
    Map<Setting, String> drafts() {
        var drafts = new LinkedHashMap<Setting, String>();
        all.forEach(field -> field.draft().ifPresent(text -> drafts.put(field.setting(), text)));
        return drafts;
    }

    /** Shows what a file has; what was typed stays only where {@code keep} says so. */
    void load(Sheet sheet, boolean keep) {
        all.forEach(field -> field.load(sheet, keep));
        count();
    }

    /** Takes over what all changes together come to. */
    void settle(Sketch sketch) {
        all.forEach(field -> field.settle(sketch));
        count();
    }

    /** Narrows the page to the settings that a text names. */
    void search(String words, Function<Text, String> say) {
        all.forEach(field -> field.show(Search.finds(words, field.setting(), say)));
    }

    void count() {
        changes.set((int) all.stream().filter(field -> field.changed().get()).count());
        blocked.set(all.stream().anyMatch(FieldModel::blocked));
        dirty.set(changes.get() > 0 || blocked.get());
    }
}
