package com.digidoc.setup.redis;

import com.digidoc.setup.host.Command;
import com.digidoc.setup.host.Host;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The listeners as macOS tells them: {@code lsof -F}, one field a line, its first letter saying which (lsof(8), "Output for
 * other programs"). A process begins with {@code p}; then come {@code c} (command), {@code L} (user name) or {@code u}
 * (user number), and for each socket {@code f} and {@code n} (its address). lsof ends with 1 where it found nothing.
 */
final class LsofHolders {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Pattern ESCAPED = Pattern.compile("\\\\x([0-9a-fA-F]{2})");

    private LsofHolders() {}

    static List<PortHolder> of(Host host, int port) throws InterruptedException {
        var command = Command.of("/usr/sbin/lsof", "-nP", "-iTCP:" + port, "-sTCP:LISTEN", "-F", "pcnuL")
                .within(LIMIT);
        return parse(host.run(command).out(), port);
    }

    static List<Integer> ports(Host host, long pid) throws InterruptedException {
        var command = Command.of(
                        "/usr/sbin/lsof", "-nP", "-a", "-p", String.valueOf(pid), "-iTCP", "-sTCP:LISTEN", "-F", "pn")
                .within(LIMIT);
        return values(host.run(command).out().lines().toList(), 'n').stream()
                .map(name -> name.replaceFirst(".*:", ""))
                .filter(port -> port.matches("\\d{1,5}"))
                .map(Integer::valueOf)
                .distinct()
                .sorted()
                .toList();
    }

    static List<PortHolder> parse(String fields, int port) {
        var holders = new ArrayList<PortHolder>();
        var process = new ArrayList<String>();
        for (String line : fields.lines().toList()) {
            if (line.startsWith("p") && !process.isEmpty()) {
                process(process, port).ifPresent(holders::add);
                process.clear();
            }
            process.add(line);
        }
        process(process, port).ifPresent(holders::add);
        return holders;
    }

    private static Optional<PortHolder> process(List<String> lines, int port) {
        List<String> addresses = values(lines, 'n').stream()
                .filter(name -> name.endsWith(":" + port))
                .map(name -> name.substring(0, name.length() - (":" + port).length()))
                .map(address -> address.replaceAll("[\\[\\]]", ""))
                .toList();
        Optional<Long> pid = values(lines, 'p').stream()
                .filter(number -> number.matches("\\d{1,10}"))
                .map(Long::valueOf)
                .findFirst();
        if (addresses.isEmpty() || pid.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> name = values(lines, 'c').stream().findFirst().map(LsofHolders::unescaped);
        Optional<String> user = values(lines, 'L').stream()
                .findFirst()
                .or(() -> values(lines, 'u').stream().findFirst());
        return Optional.of(new PortHolder(name, pid, user, addresses));
    }

    private static List<String> values(List<String> lines, char field) {
        return lines.stream()
                .filter(line -> line.length() > 1 && line.charAt(0) == field)
                .map(line -> line.substring(1))
                .toList();
    }

    /** lsof writes what it cannot print, and spaces, as {@code \x20}: byte by byte, in UTF-8. */
    private static String unescaped(String name) {
        String bytes = ESCAPED.matcher(new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                .replaceAll(LsofHolders::character);
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static String character(MatchResult escape) {
        return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16)));
    }
}
