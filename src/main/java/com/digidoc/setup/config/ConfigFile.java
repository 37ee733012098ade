package com.digidoc.setup.config;

import com.digidoc.setup.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A configuration file as read: its bytes, and what they mean. Does not change; an edit gives another one. */
public final class ConfigFile {
    /** DigiDoc's own file has 3 KiB. */
    private static final int MAX_BYTES = 2 << 20;

    private final Path path;
    private final byte[] original;
    private final byte[] bytes;
    private volatile YamlTree tree;

    private ConfigFile(Path path, byte[] original, byte[] bytes, YamlTree tree) {
        this.path = path;
        this.original = original;
        this.bytes = bytes;
        this.tree = tree;
    }

    /** Reads a file of at most 2 MiB, as PyYAML would. Does not wait: what is not a plain file is not opened. */
    public static Reading read(Path file) {
        try {
            if (!Files.readAttributes(file, "isRegularFile").containsValue(true)) {
                return refused(Text.of(Files.isDirectory(file) ? "config.file.folder" : "config.file.not-a-file"));
            }
            byte[] bytes;
            try (InputStream in = Files.newInputStream(file)) {
                bytes = in.readNBytes(MAX_BYTES + 1);
            }
            if (bytes.length > MAX_BYTES) {
                return refused(Text.of("config.file.too-large", MAX_BYTES >> 20));
            }
            return new Reading.Read(of(file, bytes));
        } catch (NoSuchFileException e) {
            return new Reading.Missing(file);
        } catch (AccessDeniedException e) {
            return refused(Text.of("config.file.no-access"));
        } catch (IOException e) {
            return refused(Text.of("config.file.unreadable", e.toString()));
        } catch (NotReadable e) {
            return new Reading.Refused(e.problem());
        }
    }

    /** A file of which the bytes are known. */
    static ConfigFile of(Path file, byte[] bytes) throws NotReadable {
        return new ConfigFile(file, bytes, bytes, YamlReader.read(bytes));
    }

    private static Reading refused(Text text) {
        return new Reading.Refused(Problem.ofFile(text));
    }

    /** The same file with other bytes that are known to be readable; they are read once that is needed. */
    ConfigFile proven(byte[] edited) {
        return new ConfigFile(path, original, edited, null);
    }

    /** The same file with other bytes, which it would have after an edit. */
    ConfigFile with(byte[] edited) throws NotReadable {
        return new ConfigFile(path, original, edited, YamlReader.read(edited));
    }

    public Path path() {
        return path;
    }

    /** The bytes that were read. */
    byte[] original() {
        return original;
    }

    /** The bytes as they are now, edits included. */
    byte[] bytes() {
        return bytes;
    }

    YamlTree tree() {
        if (tree == null) {
            try {
                tree = YamlReader.read(bytes);
            } catch (NotReadable e) {
                throw new IllegalStateException("a proven edit cannot be read", e);
            }
        }
        return tree;
    }

    /** The value at a dotted key, such as {@code queue.redis_url}; the last of equal keys counts. */
    public Optional<Scalar> get(String key) {
        return get(KeyPath.of(key));
    }

    /** The value at a key, as Python sees it: what an alias or a merge key means is there, too. */
    public Optional<Scalar> get(KeyPath key) {
        return tree().meant(key)
                .filter(node -> node.resolved() instanceof Node.Leaf)
                .map(ConfigFile::scalar);
    }

    /** The value of a leaf or of an alias that means one, with the place where it is written or referred to. */
    static Scalar scalar(Node node) {
        Node.Leaf leaf = (Node.Leaf) node.resolved();
        return new Scalar(
                leaf.text(), leaf.kind(), node.span().line(), node.span().column());
    }

    /** Every key and list item as written, in the order of the file, hidden ones too. */
    public List<Entry> entries() {
        return Entries.of(tree());
    }

    /**
     * What {@code safe_load} returns: maps in order ({@code Map<Object, Object>}), {@code List<Object>} and the values of
     * {@link Scalar#value}; merge keys applied, the last of equal keys wins; {@code null} for an empty file.
     */
    public Object loaded() {
        return PyLoad.load(tree());
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
        return new Editing(this, key, value, old -> old == Kind.NULL ? wanted : old).edit();
    }

    /** Sets a value and makes it what it should be, whatever it was, if the new value reads as that; else a text. */
    Edit setAs(KeyPath key, String value, Kind kind) {
        return new Editing(this, key, value, old -> kind).edit();
    }

    /** Whether the same was read. */
    public boolean sameAs(ConfigFile other) {
        return Arrays.equals(original, other.original);
    }

    /** Whether the file on disk still is as it was read. */
    public boolean current() throws IOException {
        try {
            return Files.size(path) == original.length && Arrays.equals(Files.readAllBytes(path), original);
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
