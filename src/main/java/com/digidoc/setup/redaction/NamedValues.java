package com.digidoc.setup.redaction;

import com.digidoc.setup.redaction.Rule.Found;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values of settings whose name says that they are secret, as in {@code DB_PASSWORD=…}, {@code "api_key": "…"} and
 * {@code token: …}, also where YAML has them on the next lines.
 */
final class NamedValues {
    /** {@code password_file} is hidden too; {@code max_tokens}, {@code tokenizer} and {@code compass} are no secrets. */
    private static final Pattern NAME = Pattern.compile("(?<!‹)(?:(?i:password|passwd|passphrase|pwd)[\\w-]{0,40}"
            + "|(?<![A-Za-z])(?i:pass)(?![A-Za-z])"
            + "|(?i:requirepass|masterauth|primaryauth|auth[_-]?key|credentials?)(?![A-Za-z])"
            + "|(?i:secret|token|api[_-]?key|private[_-]?key|access[_-]?key|secret[_-]?key|encryption[_-]?key"
            + "|signing[_-]?key|client[_-]?key)(?:[sS](?![A-Za-z]))?(?:[_-][\\w-]{0,40}|(?<=[a-z])[A-Z]\\w{0,40})?)"
            + "[\"'\\]]{0,2}+[ \\t]{0,8}+(?:=>|:=|=|:)[ \\t]{0,8}+");

    private static final Pattern ELEMENT =
            Pattern.compile("(?i)<[\\w:-]{0,20}(?:password|secret|token|key)>([^<\\n]{1,400})<");

    /** How many or how long: the number that such a name has is no secret. */
    private static final Pattern COUNTED = Pattern.compile("(?i)tokens|[\\w-]{0,60}"
            + "(?:length|count|limit|size|ttl|timeout|expir|seconds|minutes|days|retries|attempts)");

    private static final Pattern COUNT = Pattern.compile("\\d{1,9}(?:\\.\\d{1,9})?");

    private static final Pattern BLOCK = Pattern.compile("[|>][+-]?\\d?[+-]?");
    /** A line that is itself a name with a value. */
    private static final Pattern NESTED = Pattern.compile("[\\w.\"'-]{1,80}:(?:\\s.*|)");

    private static final int LONGEST_BLOCK = 200;

    private NamedValues() {}

    /** Whether a name, or a part of it between dots, makes this value a secret. */
    static boolean secret(String name, String value) {
        return Arrays.stream(name.split("\\.")).anyMatch(part -> {
            Matcher matcher = NAME.matcher(part + ":");
            return matcher.find()
                    && matcher.end() > part.length()
                    && !(COUNTED.matcher(part).find() && COUNT.matcher(value).matches());
        });
    }

    static void find(String text, Found found) {
        Matcher name = NAME.matcher(text);
        int from = 0;
        while (from <= text.length() && name.find(from)) {
            int[] value = Value.at(text, name.start(), name.end());
            if (value[0] < value[1] && !isCount(text, name, value) && !isBlock(text, value)) {
                found.add(value[0], value[1]);
            } else if (Value.hasLine(text, name.start()) && (value[0] == value[1] || isBlock(text, value))) {
                below(text, name.start(), value[0] < value[1], found);
            }
            from = Math.max(name.end(), value[1]);
        }
        ELEMENT.matcher(text).results().forEach(element -> found.add(element.start(1), element.end(1)));
    }

    private static boolean isCount(String text, Matcher name, int[] value) {
        return COUNTED.matcher(name.group()).lookingAt()
                && COUNT.matcher(text).region(value[0], value[1]).matches();
    }

    private static boolean isBlock(String text, int[] value) {
        return value[1] - value[0] <= 4
                && BLOCK.matcher(text).region(value[0], value[1]).matches();
    }

    /** The lines below a name that stand further in, or are items of a list. */
    private static void below(String text, int name, boolean block, Found found) {
        int indent = indent(text, text.lastIndexOf('\n', name - 1) + 1);
        int line = Value.lineEnd(text, name) + 1;
        for (int i = 0; i < LONGEST_BLOCK && line < text.length(); i++) {
            int end = Value.lineEnd(text, line);
            int start = line + indent(text, line);
            boolean item = text.startsWith("- ", start);
            boolean inside = start - line > indent || item && start - line == indent;
            if (start < end && !inside) {
                return;
            }
            start = item && !block ? start + 2 : start;
            if (start < end
                    && (block || !NESTED.matcher(text).region(start, end).matches())) {
                found.add(start, end);
            }
            line = end + 1;
        }
    }

    private static int indent(String text, int line) {
        int i = line;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i - line;
    }
}
