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

    private final String folder;
    private final Allowance allowance = new Allowance();

    Substitution(String folder) {
        this.folder = folder;
    }

    private String in(String text) {
        long most = (long) (text.length() / PLACEHOLDER.length()) * folder.length();
        return text.contains(PLACEHOLDER) && allowance.spend(most) ? text.replace(PLACEHOLDER, folder) : text;
    }

    /** A copy with all texts done. What an alias means is written out: {@link ConfigFile} refuses a file of too many. */
    Object in(Object value) {
        return switch (value) {
            case String text -> in(text);
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
