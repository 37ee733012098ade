package com.digidoc.setup.support;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * English as a language that is not English: every letter with an accent, every text half as long again. What stays plain
 * on a page was not taken from the messages; what does not fit on it will not fit in another language.
 *
 * @see <a href="https://learn.microsoft.com/en-us/globalization/methodology/pseudolocalization">where {@code qps} is from</a>
 */
public final class PseudoLanguage {
    public static final Locale LOCALE = Locale.of("qps");

    private static final Path WORDS = Path.of("src/main/resources/com/digidoc/setup/text");
    private static final String PLAIN = "aceinosuyzACEINOSUYZ";
    private static final String ACCENTED = "áčéïñöšüýžÁČÉÏÑÖŠÜÝŽ";
    private static final String LONGER = "~";

    private PseudoLanguage() {}

    /** Puts the language beside the classes of the tests, where messages are looked for. */
    public static void install() {
        try (Stream<Path> files = Files.list(WORDS)) {
            Path classes = Path.of(PseudoLanguage.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path target = Files.createDirectories(classes.resolve("com/digidoc/setup/text"));
            for (Path file : files.filter(PseudoLanguage::english).toList()) {
                String name = file.getFileName().toString().replace(".properties", "_" + LOCALE + ".properties");
                write(target.resolve(name), read(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean english(Path file) {
        return !file.getFileName().toString().contains("_");
    }

    private static Map<String, String> read(Path file) throws IOException {
        var english = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            english.load(in);
        }
        return english.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, key -> pseudo(english.getProperty(key))));
    }

    private static void write(Path file, Map<String, String> words) throws IOException {
        var all = new Properties();
        all.putAll(words);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            all.store(out, null);
        }
    }

    /** What a text becomes. Placeholders, and what a choice among plurals compares, stay. */
    static String pseudo(String words) {
        var pseudo = new StringBuilder();
        int depth = 0;
        int letters = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            int plain = depth == 0 ? PLAIN.indexOf(c) : -1;
            letters += depth == 0 && Character.isLetter(c) ? 1 : 0;
            pseudo.append(plain < 0 ? c : ACCENTED.charAt(plain));
        }
        return letters == 0 ? words : pseudo + " " + LONGER.repeat(letters * 2 / 5 + 1);
    }
}
