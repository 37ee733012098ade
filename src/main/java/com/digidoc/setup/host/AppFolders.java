package com.digidoc.setup.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where the assistant keeps what is its own: on a Mac as Apple's File System Programming Guide has it, elsewhere as the
 * XDG Base Directory Specification. None of them need exist.
 *
 * @param data what must last, such as the journal
 * @param logs what it wrote about itself
 * @param cache what can be fetched again, such as downloads
 */
public record AppFolders(Path data, Path logs, Path cache) {
    private static final String NAME = "digidoc-setup";
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    /** Those of the person on a host. */
    public static AppFolders of(Host host) throws InterruptedException {
        return host.platform().mac() ? ofMac(host) : elsewhere(host);
    }

    /**
     * The folder of data that is in use: no program is started to find out what this computer is. Empty where nothing was
     * kept yet.
     */
    public static Optional<Path> used(Host host) {
        return Stream.of(ofMac(host), elsewhere(host))
                .map(AppFolders::data)
                .filter(Files::isDirectory)
                .findFirst();
    }

    private static AppFolders ofMac(Host host) {
        Path library = host.home().resolve("Library");
        return new AppFolders(
                library.resolve("Application Support/DigiDoc Setup"),
                library.resolve("Logs/DigiDoc Setup"),
                library.resolve("Caches/com.digidoc.setup"));
    }

    private static AppFolders elsewhere(Host host) {
        return new AppFolders(
                xdg(host, "XDG_DATA_HOME", ".local/share"),
                xdg(host, "XDG_STATE_HOME", ".local/state"),
                xdg(host, "XDG_CACHE_HOME", ".cache"));
    }

    /** The specification has relative values ignored. */
    private static Path xdg(Host host, String variable, String usual) {
        return host.variable(variable)
                .filter(value -> value.startsWith("/"))
                .map(host::given)
                .orElse(host.home().resolve(usual))
                .resolve(NAME);
    }

    /**
     * Makes a folder with all above it, for its owner only, unless it is there; one that is there is closed to others.
     *
     * @return the folder
     * @throws IOException if it cannot be made or closed, or a file is in its place
     */
    public static Path ready(Path folder) throws IOException {
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        if (!Files.getPosixFilePermissions(folder).equals(OWNER_ONLY)) {
            Files.setPosixFilePermissions(folder, OWNER_ONLY);
        }
        return folder;
    }
}
