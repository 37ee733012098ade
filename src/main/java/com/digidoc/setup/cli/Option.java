package com.digidoc.setup.cli;

/**
 * Something that may be typed after two dashes, or after one as a letter.
 *
 * @param name what is typed after the dashes, such as {@code dry-run}
 * @param letter its short form, or {@link #NO_LETTER}
 * @param label what stands for its value in the help; empty if it takes none
 * @param list whether it takes several values, with commas between them
 * @param hidden whether no help and no suggestion names it
 */
record Option(String name, char letter, String label, boolean list, boolean hidden) {
    private static final char NO_LETTER = 0;

    /** One that is given or not. */
    static Option flag(String name) {
        return flag(name, NO_LETTER);
    }

    static Option flag(String name, char letter) {
        return new Option(name, letter, "", false, false);
    }

    /** One with a value. */
    static Option value(String name, String label) {
        return new Option(name, NO_LETTER, label, false, false);
    }

    /** One with several values. */
    static Option list(String name, String label) {
        return new Option(name, NO_LETTER, label, true, false);
    }

    /** The same one, for those who know it. */
    Option concealed() {
        return new Option(name, letter, label, list, true);
    }

    boolean takesValue() {
        return !label.isEmpty();
    }

    boolean hasLetter() {
        return letter != NO_LETTER;
    }

    /** As it is typed. */
    String typed() {
        return "--" + name;
    }
}
