package com.digidoc.setup.ui.screenshots;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;

/** What an album names in English, as it begins in the language that the pictures are in. */
final class Spoken {
    private static final Path WORDS = Path.of("src/main/resources/com/digidoc/setup/text");

    private final Properties english = all(".properties");
    private final Properties other;

    Spoken(Locale language) {
        other = language.equals(Locale.ENGLISH) ? english : all("_" + language.toLanguageTag() + ".properties");
    }

    /** All beginnings that the words can have: more than one text may begin alike in English. */
    List<String> of(String words) {
        List<String> beginnings = english.stringPropertyNames().stream()
                .filter(key -> alike(english.getProperty(key), words))
                .map(key -> beginning(other.getProperty(key)))
                .filter(beginning -> !beginning.isBlank())
                .toList();
        if (beginnings.isEmpty()) {
            throw new IllegalArgumentException("no text begins with “" + words + "”");
        }
        return other == english ? List.of(words) : beginnings;
    }

    private static boolean alike(String pattern, String words) {
        String beginning = beginning(pattern);
        boolean goesOn = !beginning.equals(pattern) && !beginning.isBlank();
        return beginning.startsWith(words) || goesOn && words.startsWith(beginning);
    }

    /** A pattern up to its first placeholder. */
    private static String beginning(String pattern) {
        int placeholder = pattern.indexOf('{');
        return placeholder < 0 ? pattern : pattern.substring(0, placeholder);
    }

    private static Properties all(String ending) {
        var all = new Properties();
        try (Stream<Path> files = Files.list(WORDS)) {
            for (Path file : files.filter(
                            each -> each.getFileName().toString().matches("[a-z]+" + ending.replace(".", "\\.")))
                    .toList()) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    all.load(reader);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
