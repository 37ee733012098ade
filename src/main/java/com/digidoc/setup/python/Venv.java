package com.digidoc.setup.python;

import com.digidoc.setup.host.Host;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A virtual environment of Python, as PEP 405 describes it.
 *
 * @param folder where it is; something is there, if only a broken link
 */
record Venv(Path folder) {
    /** The name under which one is made. */
    static final String NAME = ".venv";

    private static final Pattern SYSTEM_TOO = Pattern.compile("(?mi)^include-system-site-packages\\s*=\\s*true\\s*$");
    private static final Pattern HOME = Pattern.compile("(?m)^home\\s*=\\s*(/.*?)/bin/?\\s*$");

    private static final Pattern VERSION =
            Pattern.compile("(?m)^version(?:_info)?\\s*=\\s*(\\d{1,3}\\.\\d{1,3})(?:\\.|\\s|$)");

    /** The environment in DigiDoc's folder: the one that has a Python, else whatever stands in its place. */
    static Optional<Venv> in(Path digiDoc) {
        List<Venv> there = Stream.of(NAME, "venv")
                .map(name -> new Venv(digiDoc.resolve(name)))
                .filter(venv -> Files.exists(venv.folder, LinkOption.NOFOLLOW_LINKS))
                .toList();
        return there.stream()
                .filter(venv -> Files.isExecutable(venv.python()))
                .findFirst()
                // a folder "venv" without a Python may be anything
                .or(() -> there.stream()
                        .filter(venv -> venv.folder.endsWith(NAME) || Files.exists(venv.settings()))
                        .findFirst());
    }

    Path python() {
        return folder.resolve("bin/python");
    }

    private Path settings() {
        return folder.resolve("pyvenv.cfg");
    }

    /**
     * Where its packages are: the folder of the Python it was made with, or, if it does not say which that is, all there
     * are.
     */
    List<Path> sitePackages(Host host) {
        var all = new ArrayList<Path>();
        try (DirectoryStream<Path> pythons = Files.newDirectoryStream(folder.resolve("lib"), "python3*")) {
            pythons.forEach(python -> all.add(python.resolve("site-packages")));
        } catch (IOException | DirectoryIteratorException e) {
            return List.of(); // nothing is installed where nothing can be read
        }
        Matcher version = VERSION.matcher(host.read(settings()));
        Path its = folder.resolve("lib/python" + (version.find() ? version.group(1) : "3") + "/site-packages");
        return all.contains(its) ? List.of(its) : List.copyOf(all);
    }

    /**
     * Where its Python finds packages: where its own are and, in an environment that was made with
     * {@code --system-site-packages}, where those are of the Python it was made with.
     */
    List<Path> searched(Host host) {
        String settings = host.read(settings());
        Matcher home = HOME.matcher(settings);
        Matcher version = VERSION.matcher(settings);
        if (!SYSTEM_TOO.matcher(settings).find() || !home.find() || !version.find()) {
            return sitePackages(host);
        }
        String python = "lib/python" + version.group(1);
        Stream<Path> shared = Stream.of(
                        python + "/site-packages",
                        // Homebrew's
                        "Frameworks/Python.framework/Versions/" + version.group(1) + "/" + python + "/site-packages",
                        // Debian's: its own, and what an administrator has added
                        "lib/python3/dist-packages",
                        "local/" + python + "/dist-packages")
                .map(host.given(home.group(1))::resolve);
        return Stream.concat(sitePackages(host).stream(), shared).toList();
    }
}
