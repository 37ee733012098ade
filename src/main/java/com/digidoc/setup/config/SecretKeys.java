package com.digidoc.setup.config;

import com.digidoc.setup.redaction.Redaction;
import com.digidoc.setup.text.Secret;
import java.util.regex.Pattern;

/** Single values as they may be shown. (Lines of a file are {@link Masking}'s matter.) */
final class SecretKeys {
    /** Everything from the user's colon to the last {@code @}: a password that is not encoded may hold anything. */
    private static final Pattern IN_ADDRESS = Pattern.compile("(?s)^((?:[\\w+.-]+://)?+[^:@]*:).*@");

    private static final Pattern IN_QUERY = Pattern.compile("(?is)([?&][\\w.]*password=)[^&]*");

    private SecretKeys() {}

    /** A setting's value: nothing of a secret one, and an address without its password. */
    static String mask(String key, String value) {
        return Redaction.secret(key, value) ? Secret.MASK : mask(value);
    }

    /** A value that may be an address, without its password. */
    static String mask(String value) {
        String address = IN_ADDRESS.matcher(value).replaceFirst("$1" + Secret.MASK + "@");
        return Redaction.masked(IN_QUERY.matcher(address).replaceAll("$1" + Secret.MASK));
    }
}
