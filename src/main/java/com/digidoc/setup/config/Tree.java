package com.digidoc.setup.config;

import java.util.LinkedHashMap;
import java.util.Map;

/** Loaded values by section and key. */
record Tree(Map<?, ?> all) {
    /** The value at {@code section.key}; {@code null} where it is missing or has none. */
    Object get(String key) {
        int dot = key.indexOf('.');
        return all.get(key.substring(0, dot)) instanceof Map<?, ?> section ? section.get(key.substring(dot + 1)) : null;
    }

    /** Whether there is such a key, be it without a value. */
    boolean has(String key) {
        int dot = key.indexOf('.');
        return all.get(key.substring(0, dot)) instanceof Map<?, ?> section
                && section.containsKey(key.substring(dot + 1));
    }

    /** The same with one value of a section that is there replaced. */
    Tree with(String section, String key, Object value) {
        var copy = new LinkedHashMap<Object, Object>(all);
        var inner = new LinkedHashMap<Object, Object>((Map<?, ?>) all.get(section));
        inner.put(key, value);
        copy.put(section, inner);
        return new Tree(copy);
    }

    /** Without the values, which may hold passwords. */
    @Override
    public String toString() {
        return "Tree" + all.keySet();
    }
}
