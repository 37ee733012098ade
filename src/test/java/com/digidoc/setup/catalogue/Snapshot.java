package com.digidoc.setup.catalogue;

import com.digidoc.setup.support.FolderHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files and links of a computer in a folder, by what is in them. */
record Snapshot(Map<String, String> files) {
    /** What a program writes for itself: the assistant, Redis, and the scripts that stand for Apple's tools. */
    private static final Pattern OF_PROGRAMS = Pattern.compile("(?:private/var/pretend-mac|proc)/.*"
            + "|.*/(?:Library/Application Support|Library/Caches|Library/Logs|\\.local|\\.cache)/.*"
            + "|.*/var/(?:log|db)/.*|.*/(?:apt|docker)\\.log|.*/stopped");

    /** What taking back leaves beside things on purpose, and the settings that brew never removes. */
    private static final Pattern KEPT = Pattern.compile(".*-old-\\d{8}-\\d{6}(?:/.*)?|.*\\.\\d{8}-\\d{6}"
            + "|opt/homebrew/etc/(?:redis|valkey)\\.conf|usr/local/etc/redis\\.conf");

    static Snapshot of(FolderHost host) throws IOException {
        var files = new TreeMap<String, String>();
        try (Stream<Path> all = Files.walk(host.root())) {
            for (Path file : all.filter(path -> Files.isSymbolicLink(path) || Files.isRegularFile(path))
                    .toList()) {
                String name = host.root().relativize(file).toString();
                if (!OF_PROGRAMS.matcher(name).matches()) {
                    files.put(name, content(file));
                }
            }
        }
        return new Snapshot(files);
    }

    private static String content(Path file) throws IOException {
        return Files.isSymbolicLink(file)
                ? "-> " + Files.readSymbolicLink(file)
                : Files.size(file) + ":"
                        + (Files.size(file) > 1 << 20 ? "" : Arrays.hashCode(Files.readAllBytes(file)));
    }

    /** The names of files that are not as they were, but for what is kept on purpose. */
    TreeSet<String> changedSince(Snapshot before) {
        var changed = new TreeSet<String>();
        before.files.forEach((name, content) -> {
            if (!content.equals(files.get(name))) {
                changed.add(name);
            }
        });
        files.keySet().stream()
                .filter(name ->
                        !before.files.containsKey(name) && !KEPT.matcher(name).matches())
                .forEach(changed::add);
        return changed;
    }
}
