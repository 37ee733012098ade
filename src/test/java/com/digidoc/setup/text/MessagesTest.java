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
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each text that is used exists, each that exists is used, and each is well formed. */
class MessagesTest {
    private static final Path CODE = Path.of("src/main/java");
    private static final Path WORDS = Path.of("src/main/resources/com/digidoc/setup/text");
    private static final Pattern QUOTED = Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9_-]+)+)\"");
    private static final Pattern SAID =
            Pattern.compile("(?:Text\\.of|\\b(?:say|note|agrees))\\(\\s*\"([a-z][a-z0-9-]*(?:\\.[a-z0-9_-]+)+)\"");
    /** {@code "redis.fault." + word}: the start of a family of keys. */
    private static final Pattern FAMILY = Pattern.compile("\"([a-z][a-z0-9-]*\\.(?:[a-z0-9_-]+\\.)*)\"\\s*\\+");

    private static final String TITLE = ".title";
    private static final String CODE_TEXT = code();
    private static final Map<String, String> MESSAGES = messages();

    @Test
    void numbersAreGroupedOnlyWhereTheMessageAsks() {
        assertEquals("6379", new Messages(Locale.US).say("text.exact", 6379));
    }

    @Test
    void aTextMayStandInAnother() {
        assertEquals("x", new Messages(Locale.US).say("text.exact", Text.exactly("x")));
    }

    @Test
    void everyTextThatIsUsedExists() {
        Set<String> missing = found(SAID);
        assertFalse(missing.isEmpty());
        missing.removeAll(MESSAGES.keySet());
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyTextThatExistsIsUsed() {
        Set<String> quoted = found(QUOTED);
        Set<String> families = found(FAMILY);
        Set<String> unused = new TreeSet<>(MESSAGES.keySet());
        unused.removeAll(quoted);
        unused.removeIf(key -> key.endsWith(TITLE) && quoted.contains(key.substring(0, key.length() - TITLE.length())));
        unused.removeIf(key -> families.contains(key.substring(0, key.lastIndexOf('.') + 1)));
        assertEquals(Set.of(), unused);
    }

    @Test
    void everyTextIsWellFormedAndInItsFeaturesFile() {
        var wrong = new ArrayList<String>();
        MESSAGES.forEach((key, words) -> {
            if (words.matches("(?s).*'(?![{}']).*") || words.matches("(?s).*\\w!.*")) {
                wrong.add(key + ": " + words);
            }
            new MessageFormat(words);
        });
        assertEquals(List.of(), wrong);
    }

    private static Set<String> found(Pattern pattern) {
        return pattern.matcher(CODE_TEXT)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String code() {
        try (Stream<Path> files = Files.walk(CODE)) {
            var all = new StringBuilder();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> messages() {
        var all = new TreeMap<String, String>();
        try (Stream<Path> files = Files.list(WORDS)) {
            for (Path file :
                    files.filter(path -> !path.toString().contains("_")).toList()) {
                var words = new Properties();
                try (var reader = Files.newBufferedReader(file)) {
                    words.load(reader);
                }
                String feature = file.getFileName().toString().replaceFirst("\\..*", "");
                words.forEach((key, value) -> {
                    if (!key.toString().startsWith(feature + ".")) {
                        throw new AssertionError(key + " stands in " + file.getFileName());
                    }
                    all.put(key.toString(), value.toString());
                });
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
