package com.digidoc.setup.support;

import java.nio.file.Path;

/**
 * The tools of a Mac in a folder: each is one of the scripts in {@code support/mac}, told where it is.
 *
 * @param state where the scripts know of each other
 */
record MacTools(FolderHost mac, Path state) {
    /** Those that Apple brings. */
    void ofApple() {
        put("/bin/launchctl", "launchctl");
        put("/usr/sbin/lsof", "lsof");
        put("/usr/bin/xcode-select", "xcode-select");
        put("/usr/sbin/pkgutil", "pkgutil");
        put("/usr/sbin/spctl", "spctl");
        put("/usr/bin/open", "open");
        put("/usr/bin/stat", "stat");
        mac.script("/usr/bin/id", "case \"$1\" in -u) echo 501 ;; -un) echo ada ;; *) exit 1 ;; esac")
                .script("/bin/mkdir", "exec /bin/mkdir \"$@\"")
                .script("/bin/cp", "exec /bin/cp \"$@\"")
                .script("/bin/mv", "exec /bin/mv \"$@\"")
                .script(
                        "/usr/bin/python3",
                        "echo dialog >>%s; exit 1".formatted(Scripts.quoted(state.resolve("opened"))))
                .script("/usr/bin/arch", "[ \"$1\" = -arm64 ] || exit 1; shift; PRETEND_ARCH=arm64 exec \"$@\"");
    }

    /** Puts a script there, with settings of its own. */
    void put(String program, String name, String... settings) {
        String head = "ROOT=%s\nSTATE=%s\n%s\n"
                .formatted(Scripts.quoted(mac.root()), Scripts.quoted(state), String.join("\n", settings));
        mac.script(program, head + Scripts.body(name));
    }
}
