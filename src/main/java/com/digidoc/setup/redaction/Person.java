package com.digidoc.setup.redaction;

import com.digidoc.setup.host.Host;
import com.digidoc.setup.text.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What would tell who a host's person is.
 *
 * @param homes how the home folder is written, the longest first
 * @param names how the person is called by this computer
 */
record Person(List<String> homes, List<String> names) {
    static final Rule HOME = new Rule(
            "home-folder", Text.of("redaction.rule.home-folder"), Text.of("redaction.kind.home"), (text, found) -> {});
    static final Rule NAME = new Rule(
            "user-name", Text.of("redaction.rule.user-name"), Text.of("redaction.kind.user"), (text, found) -> {});

    /** Names that many computers have, and that say something else in the same texts. */
    private static final Set<String> EVERYDAY = Set.of(
            "root",
            "user",
            "admin",
            "redis",
            "valkey",
            "digidoc",
            "homebrew",
            "brew",
            "default",
            "guest",
            "home",
            "setup",
            "docker",
            "queue",
            "python",
            "name",
            "test",
            "local",
            "system");

    private static final int SHORTEST_NAME = 3;

    static final Person NOBODY = new Person(List.of(), List.of());

    static Person of(Host host) {
        Path home = host.home();
        var homes = Stream.of(home.toString(), host.shown(home))
                .filter(path -> path.length() > 1)
                .distinct()
                .sorted((a, b) -> b.length() - a.length())
                .toList();
        var names = Stream.of(
                        Optional.ofNullable(home.getFileName()).map(Path::toString),
                        host.variable("USER"),
                        host.variable("LOGNAME"))
                .flatMap(Optional::stream)
                .filter(name -> name.length() >= SHORTEST_NAME && !EVERYDAY.contains(name.toLowerCase(Locale.ROOT)))
                .distinct()
                .toList();
        return new Person(homes, names);
    }

    void findHomes(String text, Rule.Found found) {
        homes.forEach(home -> find(text, home, (start, end) -> {
            if (end == text.length() || !isPartOfName(text.charAt(end))) {
                found.add(start, end);
            }
        }));
    }

    /** {@code /Users/ada2} and {@code /Users/ada-old} are somebody else’s. */
    private static boolean isPartOfName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-';
    }

    void findNames(String text, Rule.Found found) {
        names.forEach(name -> find(text, name, (start, end) -> {
            if (Secrets.isWord(text, start, end)) {
                found.add(start, end);
            }
        }));
    }

    private static void find(String text, String part, Rule.Found found) {
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            found.add(at, at + part.length());
        }
    }
}
