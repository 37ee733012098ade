package com.digidoc.setup.python;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The packages installed in an environment, told by the names in its folder: {@code redis-8.1.0.dist-info}, the older
 * {@code redis-8.1.0-py3.12.egg-info}, and the {@code redis.egg-link} of one that is being worked on.
 *
 * @param versions by name in its one form; empty where a package is there but does not say its version
 */
record Packages(Map<String, Optional<Version>> versions) {
    private static final int MOST_ENTRIES = 20_000;
    private static final Pattern ENTRY =
            Pattern.compile("(?<name>[A-Za-z0-9][A-Za-z0-9._-]*?)(?:-(?<version>\\d[^-]*)(?:-py[0-9.]+.*)?)?"
                    + "\\.(?:dist-info|egg-info|egg-link|egg)");

    Packages {
        versions = Map.copyOf(versions);
    }

    /** What lies in these folders; where a package is there twice, its later version. */
    static Packages in(List<Path> folders) {
        var versions = new HashMap<String, Optional<Version>>();
        for (Path folder : folders) {
            try (DirectoryStream<Path> entries =
                    Files.newDirectoryStream(folder, "*.{dist-info,egg-info,egg-link,egg}")) {
                int seen = 0;
                for (Path entry : entries) {
                    Matcher matcher = ENTRY.matcher(entry.getFileName().toString());
                    if (seen++ < MOST_ENTRIES && matcher.matches()) {
                        versions.merge(
                                Requirement.oneForm(matcher.group("name")),
                                Optional.ofNullable(matcher.group("version")).flatMap(Version::of),
                                Packages::later);
                    }
                }
            } catch (IOException | DirectoryIteratorException e) {
                continue; // nothing is installed where nothing can be read
            }
        }
        return new Packages(versions);
    }

    private static Optional<Version> later(Optional<Version> one, Optional<Version> other) {
        return one.isEmpty() || other.isPresent() && other.get().compareTo(one.get()) > 0 ? other : one;
    }

    boolean has(String name) {
        return versions.containsKey(name);
    }

    /** Whether a package is there in a version that will do; one that does not say its version is believed. */
    boolean meets(Requirement requirement) {
        return has(requirement.name())
                && versions.get(requirement.name()).map(requirement::holds).orElse(true);
    }

    /** A package and its version, as far as known. */
    String say(String name) {
        return versions.getOrDefault(name, Optional.empty())
                .map(version -> name + " " + version)
                .orElse(name);
    }
}
