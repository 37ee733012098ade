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
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands on what can be read: WCAG 2, 4.5:1 for text and 3:1 for shapes. */
class ContrastTest {
    private static final Path FOLDER = Path.of("src/main/resources/com/digidoc/setup/ui");
    private static final Pattern TOKEN = Pattern.compile("(-dd-[a-z-]+): (#[0-9a-f]{6});");
    private static final List<String> GROUNDS = List.of("-dd-page", "-dd-side", "-dd-bar", "-dd-card");
    private static final List<String> TINTS =
            List.of("-dd-ok-soft", "-dd-warning-soft", "-dd-problem-soft", "-dd-accent-soft", "-dd-code");

    @ParameterizedTest
    @ValueSource(strings = {"light.css", "dark.css"})
    void everyTextAndShapeStandsOut(String scheme) throws IOException {
        Map<String, Color> tokens = tokens(scheme);
        var weak = new ArrayList<String>();
        for (String ground : GROUNDS) {
            for (String text : List.of("-dd-text", "-dd-text-quiet", "-dd-accent")) {
                check(weak, tokens, text, ground, 4.5);
            }
            for (String shape :
                    List.of("-dd-ok", "-dd-warning", "-dd-problem", "-dd-unknown", "-dd-control-line", "-dd-primary")) {
                check(weak, tokens, shape, ground, 3);
            }
        }
        for (String ground : TINTS) {
            check(weak, tokens, "-dd-text", ground, 4.5);
            check(weak, tokens, "-dd-text-quiet", ground, 4.5);
        }
        check(weak, tokens, "-dd-problem", "-dd-problem-soft", 3);
        check(weak, tokens, "-dd-warning", "-dd-warning-soft", 3);
        check(weak, tokens, "-dd-ok", "-dd-ok-soft", 3);
        check(weak, tokens, "-dd-accent", "-dd-accent-soft", 3);
        check(weak, tokens, "-dd-on-primary", "-dd-primary", 4.5);
        for (String status : List.of("-dd-ok", "-dd-warning", "-dd-problem")) {
            check(weak, tokens, "-dd-on-status", status, 3);
        }
        assertEquals(List.of(), weak);
    }

    @ParameterizedTest
    @ValueSource(strings = {"window.css"})
    void coloursAreUsedByTheirNamesOnly(String sheet) throws IOException {
        assertFalse(Files.readString(FOLDER.resolve(sheet)).matches("(?s).*(#[0-9a-fA-F]{3}|rgb).*"));
    }

    private static void check(List<String> weak, Map<String, Color> tokens, String front, String ground, double least) {
        double contrast = contrast(tokens.get(front), tokens.get(ground));
        if (contrast < least) {
            weak.add("%s on %s: %.2f".formatted(front, ground, contrast));
        }
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
