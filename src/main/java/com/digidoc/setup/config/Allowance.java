package com.digidoc.setup.config;

import java.util.function.UnaryOperator;

/**
 * How much the texts of a file may grow while variables are put into them: a file of a few lines can multiply itself until
 * no memory is left. What goes beyond counts as not set; no settings that are meant come near.
 */
final class Allowance {
    /** Characters; four times the largest file of variables. */
    private static final long CHARACTERS = 1 << 22;

    private long left = CHARACTERS;

    /** The same lookup, as long as the allowance lasts. */
    UnaryOperator<String> of(UnaryOperator<String> known) {
        return name -> {
            String held = known.apply(name);
            return held == null || spend(held.length()) ? held : null;
        };
    }

    /** Takes so much of it, if that is left. */
    boolean spend(long characters) {
        if (characters > left) {
            return false;
        }
        left -= characters;
        return true;
    }
}
