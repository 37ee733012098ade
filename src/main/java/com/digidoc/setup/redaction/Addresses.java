package com.digidoc.setup.redaction;

import com.digidoc.setup.redaction.Rule.Found;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * What stands between {@code ://} and the last {@code @} of an address. A password that is not encoded may hold anything,
 * so an {@code @} counts wherever it stands, unless it comes after what surely is a host.
 */
final class Addresses {
    private static final int LONGEST_QUOTED = 2048;
    private static final int LONGEST_HOST = 300;

    private static final Pattern HOST = Pattern.compile(
            "(?i)(?:localhost|[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,10}|\\[[0-9a-f:.%]{2,60}\\])(?::\\d{1,5})?");
    /** Also a host without a dot, where the address ends at the next blank. */
    private static final Pattern WHOLE =
            Pattern.compile("(?i)(?:[\\w.-]{1,255}|\\[[0-9a-f:.%]{2,60}\\])(?::\\d{0,5})?(?:[/?#,;.)\\]}>\"'&]|\\z)");

    private static final Pattern NO_SECRET_USER =
            Pattern.compile("(?i)git|default|anonymous|\\*+|‹[^›]*›|<\\w+>|(?-i:\\$\\{[^}]*\\}|\\$[A-Z_][A-Z0-9_]*)");
    private static final Set<String> NO_PASSWORDS = Set.of("", "x-oauth-basic");
    private static final Pattern NO_SECRET =
            Pattern.compile("\\*+|‹[^›]*›|<[\\w. -]+>|\\$\\{[^}]*\\}|\\$[A-Z_][A-Z0-9_]*");

    private final String text;
    /** Of the token (up to the next blank) that was looked at last: its end and its last {@code @}. */
    private int tokenEnd = -1;

    private int tokenAt = -1;
    /** Of the line that was looked at last. */
    private int lineEnd = -1;

    private int lineAt = -1;

    private Addresses(String text) {
        this.text = text;
    }

    /** Who logs in, in an address: from {@code start} to {@code at}, a password from {@code colon} on if that is not -1. */
    private record Login(int start, int colon, int at) {}

    /** Finds passwords of addresses. */
    static void passwords(String text, Found found) {
        new Addresses(text).each(login -> {
            if (login.colon >= 0
                    && !NO_SECRET
                            .matcher(text)
                            .region(login.colon + 1, login.at)
                            .matches()) {
                found.add(login.colon + 1, login.at);
            }
        });
    }

    /** Finds names that stand alone in an address, as tokens do; in one of Redis such a name is only a name. */
    static void tokens(String text, Found found) {
        Addresses addresses = new Addresses(text);
        addresses.each(login -> {
            int end = login.colon < 0 ? login.at : login.colon;
            boolean alone = login.colon < 0 || NO_PASSWORDS.contains(text.substring(login.colon + 1, login.at));
            boolean shown =
                    NO_SECRET_USER.matcher(text).region(login.start, end).matches();
            if (alone && !shown && !addresses.schemeIsRedis(login.start - 3)) {
                found.add(login.start, end);
            }
        });
    }

    private void each(Consumer<Login> action) {
        int mark = text.indexOf("://");
        while (mark >= 0) {
            int start = mark + 3;
            int at = at(mark, start);
            if (at > start) {
                int colon = text.indexOf(':', start);
                action.accept(new Login(start, colon < at ? colon : -1, at));
            }
            mark = text.indexOf("://", Math.max(start, at));
        }
    }

    /** The {@code @} before the host; -1 if nobody logs in. */
    private int at(int mark, int start) {
        int quoted = quotedAt(mark, start);
        if (quoted != Integer.MIN_VALUE) {
            return quoted;
        }
        look(start);
        if (tokenAt >= start) {
            return startsWithHost(start) ? -1 : tokenAt;
        }
        boolean spaced = schemeIsRedis(mark)
                && lineAt > tokenEnd
                && !WHOLE.matcher(text).region(start, tokenEnd).lookingAt();
        int next = spaced ? text.indexOf("://", start) : -1;
        boolean ours = spaced && (next < 0 || next > lineAt) && colonBefore(tokenEnd, start);
        return ours ? lineAt : -1;
    }

    private boolean colonBefore(int end, int start) {
        int colon = text.indexOf(':', start);
        return colon >= 0 && colon < end;
    }

    /** In quotes an address goes up to the closing one. */
    private int quotedAt(int mark, int start) {
        int scheme = mark;
        while (scheme > 0 && mark - scheme < 20 && isScheme(text.charAt(scheme - 1))) {
            scheme--;
        }
        if (scheme == 0 || "\"'".indexOf(text.charAt(scheme - 1)) < 0) {
            return Integer.MIN_VALUE;
        }
        int close = closing(scheme - 1);
        if (close < 0) {
            return Integer.MIN_VALUE;
        }
        int at = start > close ? -1 : text.substring(start, close).lastIndexOf('@');
        return at < 0 || startsWithHost(start) ? -1 : start + at;
    }

    private int closing(int open) {
        char quote = text.charAt(open);
        boolean escaped = open > 0 && text.charAt(open - 1) == '\\';
        int end = Math.min(text.length(), open + LONGEST_QUOTED);
        for (int i = open + 1; i < end && text.charAt(i) != '\n'; i++) {
            char c = text.charAt(i);
            if (c == '\\' && !(escaped && i + 1 < end && text.charAt(i + 1) == quote)) {
                i++;
            } else if (c == quote) {
                if (quote == '"' || i + 1 >= end || text.charAt(i + 1) != quote) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }

    private static boolean isScheme(char c) {
        return Character.isLetterOrDigit(c) || c == '+' || c == '-' || c == '.';
    }

    private boolean schemeIsRedis(int mark) {
        return text.regionMatches(true, mark - 5, "redis", 0, 5)
                || text.regionMatches(true, mark - 6, "rediss", 0, 6)
                || text.regionMatches(true, mark - 4, "unix", 0, 4);
    }

    private boolean startsWithHost(int start) {
        int end = start;
        int limit = Math.min(text.length(), start + LONGEST_HOST);
        while (end < limit && "/?#".indexOf(text.charAt(end)) < 0 && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return HOST.matcher(text).region(start, end).matches();
    }

    /** Looks up the token and the line around an index, once for each: a text of nothing but addresses stays linear. */
    private void look(int start) {
        if (start > lineEnd) {
            lineEnd = Value.lineEnd(text, start);
            lineAt = lastAt(start, lineEnd);
        }
        if (start > tokenEnd) {
            tokenEnd = start;
            while (tokenEnd < lineEnd && !Character.isWhitespace(text.charAt(tokenEnd))) {
                tokenEnd++;
            }
            tokenAt = lastAt(start, tokenEnd);
        }
    }

    private int lastAt(int start, int end) {
        int i = end - 1;
        while (i >= start && text.charAt(i) != '@') {
            i--;
        }
        return i < start ? -1 : i;
    }
}
