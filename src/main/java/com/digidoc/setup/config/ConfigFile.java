package com.digidoc.setup.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A configuration file as read: its bytes, and what they mean. Does not change; an edit gives another one. */
public final class ConfigFile {
    private final Path path;

    private ConfigFile(Path path) {
        this.path = path;
    }

    /** Reads a file of at most 2 MiB as PyYAML would. */
    public static Reading read(Path file) {
        return new Reading.Missing(file);
    }

    public Path path() {
        return path;
    }

    /** The value at a dotted key, such as {@code queue.redis_url}; the last of equal keys counts. */
    public Optional<Scalar> get(String key) {
        return get(KeyPath.of(key));
    }

    public Optional<Scalar> get(KeyPath key) {
        return Optional.empty();
    }

    /** Every key and list item in the order of the file, hidden ones too. */
    public List<Entry> entries() {
        return List.of();
    }

    /**
     * What {@code safe_load} returns: maps in order ({@code Map<Object, Object>}), {@code List<Object>} and the values of
     * {@link Scalar#value}; merge keys applied, the last of equal keys wins; {@code null} for an empty file.
     */
    public Object loaded() {
        return null;
    }

    /** Sets a value; a missing key or one without a value becomes a text. */
    public Edit set(String key, String value) {
        return set(KeyPath.of(key), value, Kind.TEXT);
    }

    /**
     * Sets a value. It stays a number or a switch where it was one and the new one reads as one; else it is a text.
     *
     * @param wanted what it shall be where the key is missing or has no value yet, if the new value reads as that
     */
    public Edit set(KeyPath key, String value, Kind wanted) {
        return new Edit.Same();
    }
}
