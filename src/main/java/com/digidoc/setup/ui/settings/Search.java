package com.digidoc.setup.ui.settings;

import com.digidoc.setup.config.ConfigSchema;
import com.digidoc.setup.config.Setting;
import com.digidoc.setup.text.Text;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;

/** Finds settings by their names, keys, sections and explanations. */
final class Search {
    private Search() {}

    /** Whether a setting is meant: each word is part of what is said about it; accents and capitals do not count. */
    static boolean finds(String words, Setting setting, Function<Text, String> say) {
        String section = ConfigSchema.SECTIONS.stream()
                .filter(any -> any.settings().contains(setting))
                .map(any -> say.apply(any.title()))
                .findFirst()
                .orElseThrow();
        String said = plain(
                String.join("\n", section, setting.key(), say.apply(setting.label()), say.apply(setting.words())));
        return Arrays.stream(plain(words).strip().split("\\s+")).allMatch(said::contains);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
