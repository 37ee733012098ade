package com.digidoc.setup.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the storage folder into every text of a configuration in the place of <code>{storage_base}</code>. Keys stay as
 * they are.
 */
final class Substitution {
    static final String PLACEHOLDER = "{storage_base}";
    /** A value used in many places by aliases is many values here: more than a file of the largest size can write out. */
    private static final int MOST_VALUES = 2_000_000;

    private final String folder;
    private int values;

    Substitution(String folder) {
        this.folder = folder;
    }

    /**
     * A copy with all texts done.
     *
     * @throws IllegalArgumentException if there are too many values to write out
     */
    Object in(Object value) {
        if (++values > MOST_VALUES) {
            throw new IllegalArgumentException("more than " + MOST_VALUES + " values");
        }
        return switch (value) {
            case String text -> text.replace(PLACEHOLDER, folder);
            case Map<?, ?> map -> {
                var copy = new LinkedHashMap<Object, Object>();
                map.forEach((key, inner) -> copy.put(key, in(inner)));
                yield copy;
            }
            case List<?> list -> {
                var copy = new ArrayList<Object>(list.size());
                list.forEach(inner -> copy.add(in(inner)));
                yield copy;
            }
            case null -> null;
            default -> value;
        };
    }
}
