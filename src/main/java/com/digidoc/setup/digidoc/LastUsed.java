package com.digidoc.setup.digidoc;

import com.digidoc.setup.host.AppFolders;
import com.digidoc.setup.host.Host;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The DigiDoc folder used last, kept in one small file of the assistant's own: the folder's path as this computer calls
 * it, in UTF-8, and a line end.
 */
public final class LastUsed {
    private static final String NAME = "last-digidoc";
    private static final int LONGEST = 4096;

    private LastUsed() {}

    /** The folder used last, if it is still there. Whatever else the file holds counts as nothing. */
    public static Optional<Path> recall(Host host) {
        String text = AppFolders.used(host)
                .map(folder -> host.read(folder.resolve(NAME)))
                .orElse("")
                .strip();
        if (!text.startsWith("/") || !fitsALine(text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(host.given(text)).filter(Files::isDirectory);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /**
     * Remembers a folder; after a crash the file holds the old one or the new one.
     *
     * @return whether it could be written; if not, nothing is lost but convenience
     */
    public static boolean remember(Host host, Path folder) throws InterruptedException {
        String text = host.shown(folder);
        if (!fitsALine(text)) {
            return false;
        }
        Path file = file(host);
        try {
            AppFolders.ready(file.getParent());
            Path fresh = Files.createTempFile(file.getParent(), NAME, ".tmp");
            try {
                Files.writeString(fresh, text + "\n");
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean fitsALine(String text) {
        return text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
    }

    static Path file(Host host) throws InterruptedException {
        return AppFolders.of(host).data().resolve(NAME);
    }
}
