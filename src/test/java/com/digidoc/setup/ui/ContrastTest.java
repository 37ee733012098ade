package com.digidoc.setup.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands on what can be read: WCAG 2, 4.5:1 for text and 3:1 for shapes. */
class ContrastTest {
    private static final Path FOLDER = Path.of("src/main/resources/com/digidoc/setup/ui");
    private static final Pattern TOKEN = Pattern.compile("(-dd-[a-z-]+): (#[0-9a-f]{6});");
    private static final Pattern USED = Pattern.compile("(?<![\\w.-])-dd-[a-z-]+");
    private static final double TEXT = 4.5;
    private static final double SHAPE = 3;
    private static final List<String> GROUNDS = List.of("-dd-page", "-dd-side", "-dd-bar", "-dd-card");
    private static final List<String> TINTS =
            List.of("-dd-ok-soft", "-dd-warning-soft", "-dd-problem-soft", "-dd-accent-soft", "-dd-code", "-dd-button");

    /** Lines that only part what is also parted by space, and grounds under other grounds. */
    private static final Set<String> ONLY_DECORATION = Set.of("-dd-line");

    @ParameterizedTest
    @ValueSource(strings = {"light.css", "dark.css"})
    void everyTextAndShapeStandsOut(String scheme) throws IOException {
        Map<String, Color> tokens = tokens(scheme);
        var checked = new TreeSet<String>();
        var weak = new ArrayList<String>();
        for (Pair pair : pairs()) {
            checked.addAll(List.of(pair.front(), pair.ground()));
            double contrast = contrast(tokens.get(pair.front()), tokens.get(pair.ground()));
            if (contrast < pair.least()) {
                weak.add("%s on %s: %.2f".formatted(pair.front(), pair.ground(), contrast));
            }
        }
        assertEquals(List.of(), weak);
        checked.addAll(ONLY_DECORATION);
        assertEquals(new TreeSet<>(tokens.keySet()), checked, "every colour is checked on what it stands on");
    }

    /** A colour, what it stands on, and how much it has to stand out. */
    private record Pair(String front, String ground, double least) {}

    private static List<Pair> pairs() {
        var pairs = new ArrayList<Pair>();
        var all = new ArrayList<>(GROUNDS);
        all.addAll(TINTS);
        for (String ground : all) {
            add(pairs, ground, TEXT, "-dd-text", "-dd-text-quiet");
            // glyphs, the signs of folds, the ring around what has the focus
            add(pairs, ground, SHAPE, "-dd-ok", "-dd-warning", "-dd-problem", "-dd-unknown", "-dd-accent");
        }
        for (String ground : GROUNDS) {
            add(pairs, ground, TEXT, "-dd-accent"); // links
            add(pairs, ground, SHAPE, "-dd-control-line", "-dd-primary");
        }
        add(pairs, "-dd-primary", TEXT, "-dd-on-primary");
        for (String status : List.of("-dd-ok", "-dd-warning", "-dd-problem")) {
            add(pairs, status, SHAPE, "-dd-on-status");
        }
        return pairs;
    }

    private static void add(List<Pair> pairs, String ground, double least, String... fronts) {
        for (String front : fronts) {
            pairs.add(new Pair(front, ground, least));
        }
    }

    @Test
    void bothSchemesNameTheSameColours() throws IOException {
        assertEquals(tokens("light.css").keySet(), tokens("dark.css").keySet());
    }

    @Test
    void everyColourThatIsUsedHasAName() throws IOException {
        Set<String> known = new TreeSet<>(tokens("light.css").keySet());
        // what the history draws with is handed on under names of its own
        known.addAll(List.of("-dd-bar-ink", "-dd-gap-ink", "-dd-ground-ink"));
        Set<String> used = new TreeSet<>();
        USED.matcher(Files.readString(FOLDER.resolve("window.css"))).results().forEach(use -> used.add(use.group()));
        used.removeAll(known);
        assertEquals(Set.of(), used);
    }

    @ParameterizedTest
    @ValueSource(strings = {"window.css"})
    void coloursAreUsedByTheirNamesOnly(String sheet) throws IOException {
        assertFalse(Files.readString(FOLDER.resolve(sheet)).matches("(?s).*(#[0-9a-fA-F]{3}|rgb).*"));
    }

    private static Map<String, Color> tokens(String scheme) throws IOException {
        var tokens = new HashMap<String, Color>();
        TOKEN.matcher(Files.readString(FOLDER.resolve(scheme)))
                .results()
                .forEach(token -> tokens.put(token.group(1), Color.web(token.group(2))));
        return tokens;
    }

    private static double contrast(Color one, Color other) {
        double bright = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (bright + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
