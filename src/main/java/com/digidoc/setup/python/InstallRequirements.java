package com.digidoc.setup.python;

import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Trace;
import com.digidoc.setup.check.Undo;
import com.digidoc.setup.digidoc.DigiDoc;
import com.digidoc.setup.host.Command;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.text.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The remedy {@code python.install-requirements}. */
final class InstallRequirements {
    private static final Duration LIMIT = Duration.ofMinutes(30);

    /** Asks nothing, does not look for a newer pip, and a person's own setting cannot send the packages elsewhere. */
    private static final Map<String, String> SETTINGS =
            Map.of("PIP_DISABLE_PIP_VERSION_CHECK", "1", "PIP_NO_INPUT", "1", "PIP_USER", "0");

    private InstallRequirements() {}

    /**
     * Installs what DigiDoc's list names into its environment. One that has no pip, because making it broke off or because
     * another tool made it, gets the pip that comes with Python first.
     *
     * @param venv the environment; need not be there yet
     */
    static Remedy into(Host host, Venv venv, DigiDoc digiDoc) {
        String python = venv.python().toString();
        var commands = new ArrayList<Command>();
        if (lacksPip(host, venv)) {
            commands.add(Command.of(python, "-m", "ensurepip").with(SETTINGS).within(LIMIT));
        }
        commands.add(Command.of(
                        python,
                        "-m",
                        "pip",
                        "install",
                        "-r",
                        digiDoc.requirements().toString())
                .with(SETTINGS)
                .within(LIMIT));
        return new Remedy(
                "python.install-requirements",
                Text.of("python.install-requirements"),
                List.of(
                        Text.of("python.install-requirements.effect", host.friendly(venv.folder())),
                        Text.of("python.install-requirements.time")),
                commands,
                false,
                true,
                new Undo.ByHand(
                        Text.of("python.install-requirements.undo", host.friendly(venv.folder())),
                        List.of(new Trace.Exists(venv.folder()))),
                progress -> PythonRun.all(host, List.copyOf(commands), progress));
    }

    private static boolean lacksPip(Host host, Venv venv) {
        List<Path> folders = venv.sitePackages(host);
        return !folders.isEmpty() && folders.stream().noneMatch(folder -> Files.exists(folder.resolve("pip")));
    }
}
