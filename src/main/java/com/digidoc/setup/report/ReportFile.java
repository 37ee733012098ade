package com.digidoc.setup.report;

import com.digidoc.setup.host.OnDisk;
import com.digidoc.setup.text.Text;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Puts a report on the disk: all of it or nothing, for its owner's eyes only. */
public final class ReportFile {
    private static final int MOST_NAMES = 100;

    private ReportFile() {}

    /** How saving ended. */
    public sealed interface Saving {
        record Saved(Path file) implements Saving {}

        /** Nothing was written: there is a file of that name. */
        record Taken(Path file) implements Saving {}

        /**
         * Nothing was written.
         *
         * @param exact what the system said
         */
        record Refused(Text text, String exact) implements Saving {}
    }

    /** Saves under a name that nothing has. */
    public static Saving save(Report report, Path file) {
        return write(report.zip(), file, false);
    }

    /** Saves in the place of a file that the person chose to replace, if there is one. */
    public static Saving replace(Report report, Path file) {
        return write(report.zip(), file, true);
    }

    /** A file in a folder for a report that has no name yet; nothing is there. */
    public static Path free(Path folder, Report report) {
        String name = report.fileName();
        for (int i = 2; i < MOST_NAMES; i++) {
            if (!Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                break;
            }
            name = report.fileName().replace(".zip", "-" + i + ".zip");
        }
        return folder.resolve(name);
    }

    private static Saving write(byte[] bytes, Path given, boolean replace) {
        Path file = given.toAbsolutePath();
        if (!replace && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return new Saving.Taken(file);
        }
        try {
            Path temporary = OnDisk.temporary(file);
            try {
                OnDisk.writeNew(temporary, bytes);
                if (replace) {
                    Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                } else {
                    Files.move(temporary, file);
                }
            } finally {
                Files.deleteIfExists(temporary);
            }
            return new Saving.Saved(file);
        } catch (FileAlreadyExistsException e) {
            return new Saving.Taken(file);
        } catch (IOException e) {
            return new Saving.Refused(Text.of("report.save.failed"), e.toString());
        }
    }
}
