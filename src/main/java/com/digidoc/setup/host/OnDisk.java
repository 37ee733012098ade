package com.digidoc.setup.host;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;

/** The few steps that make a write outlive a power cut. */
public final class OnDisk {
    private static final String ENDING = ".digidoc-tmp";
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private OnDisk() {}

    /** A name that nothing has, in the same folder and so on the same disk; hidden. */
    public static Path temporary(Path file) {
        return file.resolveSibling("." + file.getFileName() + "." + Long.toHexString(System.nanoTime()) + ENDING);
    }

    /** Deletes the temporary files that a killed save left. Only for who holds the lock of the file. */
    public static void sweep(Path file) throws IOException {
        String pattern = "." + file.getFileName().toString().replaceAll("[\\\\*?\\[{]", "?") + ".*" + ENDING;
        try (DirectoryStream<Path> left = Files.newDirectoryStream(file.getParent(), pattern)) {
            for (Path path : left) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** Makes a file that only its owner can read, for it is going to hold a password, and fills it as {@link #fill} does. */
    public static void writeNew(Path file, byte[] bytes) throws IOException {
        fill(
                FileChannel.open(
                        file,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(OWNER_ONLY)),
                bytes);
    }

    /** Writes all bytes, waits until the disk has them, and closes. */
    private static void fill(FileChannel opened, byte[] bytes) throws IOException {
        try (FileChannel channel = opened) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /** Takes a file from all but its owner; not one that has another name somewhere, for that may be somebody's. */
    public static void close(Path file) throws IOException {
        if (Files.getAttribute(file, "unix:nlink").equals(1)
                && !Files.getPosixFilePermissions(file).equals(OWNER_ONLY)) {
            Files.setPosixFilePermissions(file, OWNER_ONLY);
        }
    }

    /** Waits until the disk has a file's content, or the names in a folder. */
    public static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** A file with the mode, owner and extended attributes of another, and new content. */
    public static void writeLike(Path model, Path file, byte[] bytes) throws IOException {
        Files.copy(model, file, StandardCopyOption.COPY_ATTRIBUTES);
        fill(FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING), bytes);
    }

    /** Whether two files have the same mode, owner and group; what only root may hand over is lost otherwise. */
    public static boolean sameOwner(Path one, Path other) throws IOException {
        return owner(one).equals(owner(other));
    }

    private static Map<String, Object> owner(Path file) throws IOException {
        return Files.readAttributes(file, "unix:mode,uid,gid");
    }

    /** The CRC-32 of some content: enough to know our own again, and a cryptographic sum takes ten times as long to load. */
    public static String sum(byte[] content) {
        var sum = new CRC32();
        sum.update(content);
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }

    /** Gives a file a second name; a copy where the disk knows no such thing. */
    public static void keep(Path file, Path name) throws IOException {
        try {
            Files.createLink(name, file);
        } catch (UnsupportedOperationException | IOException e) {
            Files.copy(file, name, StandardCopyOption.COPY_ATTRIBUTES);
            force(name);
        }
    }
}
