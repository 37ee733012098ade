package com.digidoc.setup.catalogue;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A message as it stands in its file, with gaps where the computer's own words go. */
record Sentence(String key) {
    private static final String FOLDER = "com.digidoc.setup.text.";
    private static final Pattern GAP = Pattern.compile("\\{\\d[^}]*\\}");

    private String pattern() {
        return ResourceBundle.getBundle(FOLDER + key.substring(0, key.indexOf('.')), Locale.ROOT)
                .getString(key)
                .replace("''", "'");
    }

    /** With dots in its gaps. */
    String shown() {
        return GAP.matcher(pattern()).replaceAll("…");
    }

    /** Whether that is this sentence, its gaps filled. */
    boolean matches(String said) {
        var regex = new StringBuilder();
        Matcher gap = GAP.matcher(pattern());
        int from = 0;
        while (gap.find()) {
            regex.append(Pattern.quote(pattern().substring(from, gap.start()))).append("(?s:.+)");
            from = gap.end();
        }
        return said.matches(
                regex.append(Pattern.quote(pattern().substring(from))).toString());
    }
}
