package com.digidoc.setup.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each language says all that English says, with the same things filled in. */
class LanguagesTest {
    private static final Path RESOURCES = Path.of("src/main/resources/com/digidoc/setup");
    /** A placeholder with its format, but not with the words of a choice. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)(?:,(\\w+))?");

    static Stream<Path> english() {
        return Stream.of("text", "cli")
                .flatMap(folder -> files(RESOURCES.resolve(folder)))
                .filter(file -> file.toString().endsWith(".properties"))
                .filter(file -> !file.getFileName().toString().contains("_"));
    }

    @ParameterizedTest
    @MethodSource("english")
    void everyLanguageSaysAllOfAFeature(Path english) {
        Properties words = read(english);
        for (Locale language : Messages.LANGUAGES) {
            Properties others = read(of(english, language));
            assertEquals(new TreeSet<>(words.keySet()), new TreeSet<>(others.keySet()), english + " in " + language);
            words.forEach((key, value) ->
                    assertEquals(placeholders(value), placeholders(others.get(key)), key + " in " + language));
        }
    }

    @Test
    void everyTextIsWellFormed() {
        var wrong = new ArrayList<String>();
        english().filter(file -> file.getParent().endsWith("text")).forEach(file -> {
            for (Locale language : Messages.LANGUAGES) {
                read(of(file, language)).forEach((key, words) -> {
                    if (words.toString().contains("'") || words.toString().matches("(?s).*\\w!.*")) {
                        wrong.add(key + " in " + language);
                    }
                    new MessageFormat(words.toString(), language);
                });
            }
        });
        assertEquals(List.of(), wrong);
    }

    @Test
    void aLanguageIsThatOfItsEveryCountry() {
        assertEquals("Cancelar", new Messages(Locale.of("es", "MX")).say("ui.cancel"));
    }

    @Test
    void whatIsNotTranslatedIsEnglish() {
        assertEquals("Cancel", new Messages(Locale.FRENCH).say("ui.cancel"));
    }

    @Test
    void aLanguageIsNotEnglish() {
        Properties english = read(RESOURCES.resolve("text/ui.properties"));
        for (Locale language : Messages.LANGUAGES) {
            if (!language.equals(Locale.ENGLISH)) {
                Properties other = read(RESOURCES.resolve("text/ui_" + language + ".properties"));
                long same = english.keySet().stream()
                        .filter(key -> english.get(key).equals(other.get(key)))
                        .count();
                assertFalse(same > english.size() / 10, same + " texts of the window are English in " + language);
            }
        }
    }

    private static Path of(Path english, Locale language) {
        return language.equals(Locale.ENGLISH)
                ? english
                : english.resolveSibling(
                        english.getFileName().toString().replace(".properties", "_" + language + ".properties"));
    }

    private static String placeholders(Object words) {
        return PLACEHOLDER
                .matcher(words.toString())
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(Path file) {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
