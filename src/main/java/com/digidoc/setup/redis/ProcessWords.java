package com.digidoc.setup.redis;

import com.digidoc.setup.host.Command;
import com.digidoc.setup.host.Host;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A process and the command it was started by. A password may stand in it: it is looked through, never shown.
 *
 * @param words of the command; macOS does not tell where one with blanks in it begins and ends
 */
record ProcessWords(long pid, List<String> words) {
    private static final Duration LIMIT = Duration.ofSeconds(3);

    ProcessWords {
        words = List.copyOf(words);
    }

    /** All that the system shows us. */
    static List<ProcessWords> all(Host host) throws InterruptedException {
        return switch (host.platform().os()) {
            case LINUX -> ofProc(host);
            case MACOS -> ofPs(host);
            case OTHER -> List.of();
        };
    }

    /** proc_pid_cmdline(5): words that each end with a zero. */
    private static List<ProcessWords> ofProc(Host host) {
        var all = new ArrayList<ProcessWords>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(host.path("/proc"), "[0-9]*")) {
            for (Path folder : folders) {
                String command = host.read(folder.resolve("cmdline"));
                String pid = folder.getFileName().toString();
                if (!command.isBlank() && pid.matches("\\d{1,10}")) {
                    all.add(new ProcessWords(Long.parseLong(pid), List.of(command.split("\0"))));
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return all;
        }
        return all;
    }

    private static List<ProcessWords> ofPs(Host host) throws InterruptedException {
        var command = Command.of("/bin/ps", "-axww", "-o", "pid=,command=").within(LIMIT);
        return host.run(command)
                .out()
                .lines()
                .map(String::strip)
                .filter(line -> line.matches("\\d{1,10} +\\S.*"))
                .map(line -> line.split(" +"))
                .map(words -> new ProcessWords(
                        Long.parseLong(words[0]), List.of(words).subList(1, words.length)))
                .toList();
    }

    /** The variables a process was started with; none where the system does not show them, as of another user's. */
    static Map<String, String> environment(Host host, long pid) throws InterruptedException {
        Stream<String> settings =
                switch (host.platform().os()) {
                    case LINUX ->
                        Stream.of(host.read("/proc/" + pid + "/environ").split("\0"));
                    case MACOS -> {
                        var command = Command.of("/bin/ps", "-Eww", "-o", "command=", "-p", String.valueOf(pid))
                                .within(LIMIT);
                        yield Stream.of(host.run(command).out().split("\\s+"));
                    }
                    case OTHER -> Stream.of();
                };
        var variables = new LinkedHashMap<String, String>();
        settings.map(setting -> setting.split("=", 2))
                .filter(setting -> setting.length == 2 && setting[0].matches("[A-Za-z_][A-Za-z0-9_]*"))
                .forEach(setting -> variables.put(setting[0], setting[1]));
        return variables;
    }

    String line() {
        return String.join(" ", words);
    }

    /** What stands behind an option, as {@code --url X}, {@code --url=X}, {@code -u X} or {@code -uX}. */
    Optional<String> option(String name, String letter) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals(name) || word.equals(letter)) {
                return i + 1 < words.size() ? Optional.of(words.get(i + 1)) : Optional.empty();
            }
            if (word.startsWith(name + "=")) {
                return Optional.of(word.substring(name.length() + 1));
            }
            if (word.startsWith(letter) && !word.startsWith("--")) {
                return Optional.of(word.substring(letter.length()));
            }
        }
        return Optional.empty();
    }

    /** Without the words: a password may be among them. */
    @Override
    public String toString() {
        return "process " + pid;
    }
}
