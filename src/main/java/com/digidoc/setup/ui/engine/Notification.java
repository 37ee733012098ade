package com.digidoc.setup.ui.engine;

import com.digidoc.setup.host.Command;
import com.digidoc.setup.host.Platform;

/**
 * The system's own notifications. JavaFX has none, and AWT's would need a second toolkit beside it; so the system's tool is
 * asked. On a Mac the notification comes under the name of Script Editor and shows only if the person allows that; a click
 * on it does not lead to the window. Both tools take the words as arguments of their own, so that nothing in them is run.
 */
final class Notification {
    private Notification() {}

    static Command of(Platform platform, String title, String words) {
        return platform.mac()
                ? Command.of(
                        "osascript",
                        "-e",
                        "on run argv",
                        "-e",
                        "display notification (item 2 of argv) with title (item 1 of argv)",
                        "-e",
                        "end run",
                        title,
                        words)
                : Command.of("notify-send", "--app-name=" + title, "--", title, words);
    }
}
