package com.digidoc.setup.python;

import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Undo;
import com.digidoc.setup.host.Command;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.text.Text;
import java.util.List;

/** The remedy {@code python.install-python}: the command for this computer, to copy. */
final class InstallPython {
    private InstallPython() {}

    static Remedy on(Host host) throws InterruptedException {
        boolean mac = host.platform().mac();
        return Remedy.toCopy(
                "python.install-python",
                Text.of("python.install-python"),
                List.of(mac ? Text.of("python.install-python.mac") : Text.of("python.install-python.linux")),
                List.of(command(host, mac)),
                !mac,
                new Undo.ByHand(Text.of("python.install-python.undo")));
    }

    private static Command command(Host host, boolean mac) {
        if (mac) {
            return Command.of("brew", "install", "python");
        }
        if (host.tool("dnf").isPresent()) {
            return Command.of("sudo", "dnf", "install", "python3");
        }
        if (host.tool("pacman").isPresent()) {
            return Command.of("sudo", "pacman", "-S", "python");
        }
        if (host.tool("zypper").isPresent()) {
            return Command.of("sudo", "zypper", "install", "python3");
        }
        return Command.of("sudo", "apt", "install", "python3-venv");
    }
}
