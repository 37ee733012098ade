package com.digidoc.setup.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/** The few steps that make a write outlive a power cut. */
final class OnDisk {
    private static final String ENDING = ".digidoc-tmp";

    private OnDisk() {}

    /** A name that nothing has, in the same folder and so on the same disk; hidden. */
    static Path temporary(Path file) {
        return file.resolveSibling("." + file.getFileName() + "." + Long.toHexString(System.nanoTime()) + ENDING);
    }

    /** Deletes the temporary files that a killed save left. Only for who holds the lock of the file. */
    static void sweep(Path file) throws IOException {
        String pattern = "." + file.getFileName().toString().replaceAll("[\\\\*?\\[{]", "?") + ".*" + ENDING;
        try (DirectoryStream<Path> left = Files.newDirectoryStream(file.getParent(), pattern)) {
            for (Path path : left) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** Writes all bytes and waits until the disk has them. */
    static void write(Path file, byte[] bytes, OpenOption... options) throws IOException {
        try (FileChannel channel = FileChannel.open(file, options)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /** Waits until the disk has a file's content, or the names in a folder. */
    static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** A file with the mode, owner and extended attributes of another, and new content. */
    static void writeLike(Path model, Path file, byte[] bytes) throws IOException {
        Files.copy(model, file, StandardCopyOption.COPY_ATTRIBUTES);
        write(file, bytes, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    /** Whether two files have the same mode, owner and group; what only root may hand over is lost otherwise. */
    static boolean sameOwner(Path one, Path other) throws IOException {
        return owner(one).equals(owner(other));
    }

    private static Map<String, Object> owner(Path file) throws IOException {
        return Files.readAttributes(file, "unix:mode,uid,gid");
    }

    /** Gives a file a second name; a copy where the disk knows no such thing. */
    static void keep(Path file, Path name) throws IOException {
        try {
            Files.createLink(name, file);
        } catch (UnsupportedOperationException | IOException e) {
            Files.copy(file, name, StandardCopyOption.COPY_ATTRIBUTES);
            force(name);
        }
    }
}
