package com.digidoc.setup.redaction;

import java.util.regex.Pattern;

/**
 * A quick look at a text before the thorough one: each rule for secrets needs one of these words or signs. Most lines that
 * a program prints have none, and it may print thousands a second.
 */
final class FirstLook {
    private static final Pattern SIGN = Pattern.compile(
            "(?i)://|pass|pwd|secret|token|key|auth|credential|sig|user|login|redis-cli|rename-command|bearer|cookie"
                    + "|-----begin|gh[pousr]_|_pat_|gl(?:pat|dt|rt)-|pypi-|npm_|hf_|xox|sk-|akia|asia|aiza|eyj"
                    + "|\\\\|%[0-9a-f]{2}");

    private FirstLook() {}

    /** Whether there may be a secret in a text, or the beginning of one that stands below it. */
    static boolean suspects(String text) {
        return SIGN.matcher(text).find();
    }
}
