package com.digidoc.setup.ui.settings;

import com.digidoc.setup.config.ConfigSchema;
import com.digidoc.setup.config.Masking;
import com.digidoc.setup.config.Scalar;
import com.digidoc.setup.config.Setting;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file that another program changed while the person was changing it.
 *
 * @param theirs as it is now
 * @param rows the settings that either changed
 */
record Conflict(Sheet theirs, List<Row> rows) {
    /**
     * A setting in its three versions, safe to show; empty where there is no value.
     *
     * @param before when the page was opened
     * @param now in the file
     * @param mine what the person typed, if it was changed
     */
    record Row(Setting setting, Optional<String> before, Optional<String> now, Optional<String> mine) {}

    static Conflict of(Sheet opened, Sheet theirs, Map<Setting, String> drafts) {
        List<Row> rows = ConfigSchema.settings()
                .map(setting -> new Row(
                        setting,
                        value(opened, setting),
                        value(theirs, setting),
                        Optional.ofNullable(drafts.get(setting)).map(mine -> Masking.mask(setting.key(), mine))))
                .filter(row -> row.mine().isPresent() || differ(opened, theirs, row.setting()))
                .toList();
        return new Conflict(theirs, rows);
    }

    /** Compared unmasked: a password may be all that differs. */
    private static boolean differ(Sheet one, Sheet other, Setting setting) {
        return !text(one, setting).equals(text(other, setting));
    }

    private static Optional<String> text(Sheet sheet, Setting setting) {
        return sheet.inFile(setting.key()).map(Scalar::text);
    }

    private static Optional<String> value(Sheet sheet, Setting setting) {
        return text(sheet, setting).map(text -> Masking.mask(setting.key(), text));
    }
}
