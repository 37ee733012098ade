package com.digidoc.setup.config;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a value stands: keys from the top, list items by their index from 0.
 *
 * @param parts the keys; one that holds a dot can only be named here, not in the dotted form
 */
public record KeyPath(List<String> parts) {
    public KeyPath {
        parts = List.copyOf(parts);
    }

    /** The path of a dotted key, such as {@code queue.redis_url} or {@code hosts.0}. */
    public static KeyPath of(String dotted) {
        return new KeyPath(List.of(dotted.split("\\.", -1)));
    }

    KeyPath child(String part) {
        var longer = new ArrayList<>(parts);
        longer.add(part);
        return new KeyPath(longer);
    }

    @Override
    public String toString() {
        return String.join(".", parts);
    }
}
