package com.digidoc.setup.config;

import com.digidoc.setup.text.Secret;
import java.util.regex.Pattern;

/** Settings whose whole value is a secret. DigiDoc itself has none yet; a person may have added some. */
final class SecretKeys {
    private static final Pattern SECRET = Pattern.compile(
            "(?i)(?:^|[._-])(?:pass(?:word|wd|phrase)?|secret|token|credentials?|(?:api|private)_?key)");

    private SecretKeys() {}

    /** A value as it may be shown: nothing of a secret one, and an address without its password. */
    static String mask(String key, String value) {
        return SECRET.matcher(key).find() ? Secret.MASK : Masking.mask(value);
    }
}
