package com.digidoc.setup.digidoc;

import com.digidoc.setup.host.Host;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/** The places where a DigiDoc usually lies. One look at a bounded number of entries; no loop of links holds it up. */
final class Places {
    private static final int MOST_ENTRIES = 5_000;

    private final Path home;
    private final Path applications;
    private int left = MOST_ENTRIES;

    Places(Host host) {
        home = host.home();
        applications = host.path("/Applications");
    }

    /** Folders that hold a DigiDoc where applications are put, the most usual first. */
    List<Path> ofApplications() throws InterruptedException {
        var found = new ArrayList<Path>();
        for (Path place : List.of(home.resolve("Applications/Utilities"), home.resolve("Applications"), applications)) {
            for (Path app : entries(place)) {
                if (nameStarts(app, "digidoc")) {
                    Stream.of(app, app.resolve("Contents/Resources"), app.resolve("Contents/Resources/digidoc"))
                            .filter(DigiDoc::isIn)
                            .forEach(found::add);
                }
            }
        }
        return distinct(found);
    }

    /**
     * Folders that hold a DigiDoc one or two levels down in a Dropbox. On a Mac that lies in {@code ~/Library/CloudStorage}
     * today, was {@code ~/Dropbox} before, and has a name in brackets where a person has two.
     */
    List<Path> ofDropbox() throws InterruptedException {
        var roots = new ArrayList<Path>();
        for (Path place : List.of(home, home.resolve("Library/CloudStorage"))) {
            entries(place).stream()
                    .filter(entry -> nameStarts(entry, "dropbox"))
                    .forEach(roots::add);
        }
        var first = new ArrayList<Path>();
        for (Path root : distinct(roots)) {
            first.addAll(ownFolders(root));
        }
        var second = new ArrayList<Path>();
        for (Path folder : first) {
            if (!DigiDoc.isIn(folder)) {
                second.addAll(ownFolders(folder));
            }
        }
        return distinct(Stream.concat(first.stream(), second.stream())
                .filter(DigiDoc::isIn)
                .toList());
    }

    private static boolean nameStarts(Path entry, String start) {
        return entry.getFileName().toString().regionMatches(true, 0, start, 0, start.length());
    }

    /** Subfolders that are no links and not hidden. */
    private List<Path> ownFolders(Path folder) throws InterruptedException {
        return entries(folder).stream()
                .filter(entry -> !entry.getFileName().toString().startsWith(".")
                        && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))
                .toList();
    }

    /** A folder's entries by name, as far as there is anything left to look at; none where it cannot be read. */
    private List<Path> entries(Path folder) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("stopped looking for DigiDoc");
        }
        var entries = new ArrayList<Path>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path entry : stream) {
                if (left-- <= 0) {
                    break;
                }
                entries.add(entry);
            }
        } catch (IOException | DirectoryIteratorException e) {
            return List.of(); // not there, or not for us: then it is no place to look
        }
        entries.sort(null);
        return entries;
    }

    /** Two names of one folder, as on a disk that does not tell upper from lower case, count once. */
    private static List<Path> distinct(List<Path> folders) {
        var byFile = new LinkedHashMap<Path, Path>();
        folders.forEach(folder -> byFile.putIfAbsent(real(folder), folder));
        return List.copyOf(byFile.values());
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder;
        }
    }
}
