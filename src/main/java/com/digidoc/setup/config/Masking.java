package com.digidoc.setup.config;

import com.digidoc.setup.redaction.Redaction;
import com.digidoc.setup.text.Secret;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes passwords out of a line of a configuration file, or out of a value. What they are in is not known here, only what
 * an address looks like; where that is not clear, rather too much goes than too little.
 */
public final class Masking {
    /** {@code scheme://user:} with the password behind it: in quotes up to the closing one, bare up to a comment. */
    private static final String USER = "([\\w+.-]+://[^:/@\"']*:)";

    private static final Pattern IN_DOUBLE_QUOTES = Pattern.compile("(?<=\")" + USER + "((?:[^\"\\\\]|\\\\.)*+)");
    private static final Pattern IN_SINGLE_QUOTES = Pattern.compile("(?<=')" + USER + "((?:[^']|'')*+)");
    private static final Pattern BARE = Pattern.compile("(?<![\"'\\w+.-])" + USER + "((?:(?! #)[^\\n])*+)");
    private static final Pattern IN_QUERY = Pattern.compile("(?i)([?&]password=)[^&#\\s\"']*");

    private Masking() {}

    /** The value of a setting, nothing of which is shown if its name says that it is a secret. */
    public static String mask(String key, String value) {
        return SecretKeys.mask(key, value);
    }

    /** The same with {@code ***} for every password in an address. */
    public static String mask(String line) {
        String masked = line;
        for (Pattern address : new Pattern[] {IN_DOUBLE_QUOTES, IN_SINGLE_QUOTES, BARE}) {
            masked = address.matcher(masked).replaceAll(Masking::withoutPassword);
        }
        return Redaction.masked(IN_QUERY.matcher(masked).replaceAll("$1" + Secret.MASK));
    }

    /** A password goes up to the last {@code @}; without one there is none. */
    private static String withoutPassword(MatchResult address) {
        String rest = address.group(2);
        int at = rest.lastIndexOf('@');
        String shown = at < 0 ? address.group() : address.group(1) + Secret.MASK + rest.substring(at);
        return Matcher.quoteReplacement(shown);
    }
}
