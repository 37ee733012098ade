package com.digidoc.setup.config;

import com.digidoc.setup.text.Secret;
import java.util.regex.Pattern;

/** Single values as they may be shown. (Lines of a file are {@link Masking}'s matter.) */
final class SecretKeys {
    /** Settings whose whole value is a secret. DigiDoc itself has none yet; a person may have added some. */
    private static final Pattern SECRET = Pattern.compile(
            "(?i)(?:^|[._-])(?:pass(?:word|wd|phrase)?|secret|token|credentials?|(?:api|private)_?key)");

    /** Everything from the user's colon to the last {@code @}: a password that is not encoded may hold anything. */
    private static final Pattern IN_ADDRESS = Pattern.compile("(?s)^((?:[\\w+.-]+://)?+[^:@]*:).*@");

    private static final Pattern IN_QUERY = Pattern.compile("(?is)([?&][\\w.]*password=)[^&]*");

    private SecretKeys() {}

    /** A setting's value: nothing of a secret one, and an address without its password. */
    static String mask(String key, String value) {
        return SECRET.matcher(key).find() ? Secret.MASK : mask(value);
    }

    /** A value that may be an address, without its password. */
    static String mask(String value) {
        String address = IN_ADDRESS.matcher(value).replaceFirst("$1" + Secret.MASK + "@");
        return IN_QUERY.matcher(address).replaceAll("$1" + Secret.MASK);
    }
}
