package com.digidoc.setup.text;

import java.util.List;

/**
 * A text for people that is not yet in any language.
 *
 * @param key the message's key; its first part names the feature's file
 * @param arguments what fills its placeholders: texts, strings, numbers and lists of them
 */
public record Text(String key, List<Object> arguments) {
    private static final String EXACT = "text.exact";

    public Text {
        arguments = List.copyOf(arguments);
    }

    public static Text of(String key, Object... arguments) {
        return new Text(key, List.of(arguments));
    }

    /** What a program printed, a path, a command: the same in every language. */
    public static Text exactly(String words) {
        return of(EXACT, words);
    }

    /** What only an expert wants to know: said in each language, but shown where exact words are. */
    public static Text forExperts(Text words) {
        return of(EXACT, words);
    }

    /** Whether it is one of the two above. */
    public boolean exact() {
        return key.equals(EXACT);
    }
}
