package com.digidoc.setup.host;

import java.nio.file.Path;

/**
 * Where the assistant keeps its own files on a host, as real paths that need not exist yet: Apple's folders on a Mac,
 * those of the XDG Base Directory Specification elsewhere.
 *
 * @param data what must not be lost, such as the journal
 * @param logs what the assistant and what it starts write down
 * @param cache what can be fetched again
 */
public record AppFolders(Path data, Path logs, Path cache) {
    private static final String MAC_NAME = "DigiDoc Setup";
    private static final String NAME = "digidoc-setup";

    /** The folders of the person whose computer it is. */
    public static AppFolders of(Host host) throws InterruptedException {
        if (host.platform().mac()) {
            Path library = host.home().resolve("Library");
            return new AppFolders(
                    library.resolve("Application Support").resolve(MAC_NAME),
                    library.resolve("Logs").resolve(MAC_NAME),
                    library.resolve("Caches").resolve(MAC_NAME));
        }
        return new AppFolders(
                xdg(host, "XDG_DATA_HOME", ".local/share"),
                xdg(host, "XDG_STATE_HOME", ".local/state"),
                xdg(host, "XDG_CACHE_HOME", ".cache"));
    }

    /** A relative path in such a variable does not count, says the specification. */
    private static Path xdg(Host host, String variable, String usual) {
        return host.variable(variable)
                .filter(folder -> folder.startsWith("/"))
                .map(host::given)
                .orElse(host.home().resolve(usual))
                .resolve(NAME);
    }
}
