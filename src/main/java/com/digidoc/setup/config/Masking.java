package com.digidoc.setup.config;

import com.digidoc.setup.text.Secret;
import java.util.regex.Pattern;

/** Takes passwords out of a line of a configuration file, or out of a value. */
public final class Masking {
    /** {@code scheme://user:PASSWORD@}: in quotes up to the closing one, bare up to a comment. */
    private static final Pattern IN_ADDRESS = Pattern.compile("(?<=\")([\\w+.-]+://[^:/@\"]*:)(?:[^\"\\\\]|\\\\.)*@"
            + "|(?<=')([\\w+.-]+://[^:/@']*:)(?:[^']|'')*@"
            + "|([\\w+.-]+://[^:/@]*:)(?:(?! #)[^\\n])*@");

    private static final Pattern IN_QUERY = Pattern.compile("(?i)([?&]password=)[^&#\\s\"']*");

    private Masking() {}

    /** A setting's value: nothing of a secret one, and an address without its password. */
    public static String value(String key, String value) {
        return SecretKeys.mask(key, value);
    }

    public static String mask(String line) {
        String address = IN_ADDRESS.matcher(line).replaceAll(found -> {
            String scheme =
                    found.group(1) != null ? found.group(1) : found.group(2) != null ? found.group(2) : found.group(3);
            return java.util.regex.Matcher.quoteReplacement(scheme + Secret.MASK + "@");
        });
        return IN_QUERY.matcher(address).replaceAll("$1" + Secret.MASK.replace("$", "\\$"));
    }
}
