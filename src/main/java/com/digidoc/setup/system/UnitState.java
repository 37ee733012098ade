package com.digidoc.setup.system;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What systemd knows of a unit, as {@code systemctl show} prints it: {@code Name=value} lines, units apart by an empty
 * line (systemctl(1)).
 *
 * @param unit which
 * @param load {@code loaded}, {@code masked}, {@code not-found}, {@code bad-setting}, {@code error} …
 * @param active {@code active}, {@code activating}, {@code inactive}, {@code failed} …
 * @param sub more closely, such as {@code running} or {@code auto-restart}
 * @param file {@code enabled}, {@code disabled}, {@code static} …
 * @param result how it last ended: {@code success}, {@code exit-code}, {@code start-limit-hit} …
 * @param settings the redis.conf that its program is started with
 * @param pid its process, while it has one
 */
record UnitState(
        Unit unit,
        String load,
        String active,
        String sub,
        String file,
        String result,
        Optional<String> settings,
        Optional<Long> pid) {
    static final String PROPERTIES = "Id,LoadState,ActiveState,SubState,UnitFileState,MainPID,Result,ExecStart";

    private static final Pattern SETTINGS = Pattern.compile("argv\\[\\]=[^;]*?(/\\S+\\.conf)");

    /** Those units that systemd has a file of, in the order printed. A name that is an alias of a known unit counts once. */
    static List<UnitState> parse(String printed) {
        return Arrays.stream(printed.split("\n\\s*\n"))
                .map(UnitState::fields)
                .flatMap(fields -> of(fields).stream())
                .filter(state -> !state.load.equals("not-found") && !state.load.isEmpty())
                .distinct()
                .toList();
    }

    /** A unit that a package yet to be installed will bring. */
    static UnitState notYet(Unit unit) {
        return new UnitState(unit, "not-found", "inactive", "dead", "", "", Optional.empty(), Optional.empty());
    }

    private static Map<String, String> fields(String block) {
        var fields = new HashMap<String, String>();
        block.lines().forEach(line -> {
            int equals = line.indexOf('=');
            if (equals > 0) {
                fields.putIfAbsent(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip());
            }
        });
        return fields;
    }

    private static Optional<UnitState> of(Map<String, String> fields) {
        Matcher settings = SETTINGS.matcher(fields.getOrDefault("ExecStart", ""));
        return Unit.named(fields.getOrDefault("Id", ""))
                .map(unit -> new UnitState(
                        unit,
                        fields.getOrDefault("LoadState", ""),
                        fields.getOrDefault("ActiveState", ""),
                        fields.getOrDefault("SubState", ""),
                        fields.getOrDefault("UnitFileState", ""),
                        fields.getOrDefault("Result", ""),
                        settings.find() ? Optional.of(settings.group(1)) : Optional.empty(),
                        Optional.of(fields.getOrDefault("MainPID", ""))
                                .filter(number -> number.matches("[1-9]\\d{0,17}"))
                                .map(Long::valueOf)));
    }

    boolean loaded() {
        return load.equals("loaded");
    }

    boolean masked() {
        return load.equals("masked") || file.startsWith("masked");
    }

    boolean running() {
        return active.equals("active") || active.equals("reloading") || active.equals("refreshing");
    }

    /** It ends and is started again, over and over. */
    boolean crashing() {
        return sub.startsWith("auto-restart");
    }

    boolean starting() {
        return active.equals("activating") && !crashing();
    }

    boolean failed() {
        return active.equals("failed") || crashing();
    }

    /** It ended so often that systemd has given it up. */
    boolean givenUp() {
        return result.equals("start-limit-hit");
    }

    /** Whether it will be started at boot. */
    boolean atBoot() {
        return !List.of("disabled", "enabled-runtime", "linked", "linked-runtime", "transient", "")
                .contains(file);
    }

    /** For an expert. */
    String line() {
        var words = new ArrayList<>(List.of(unit.fullName(), load, active + " (" + sub + ")", file));
        if (!result.isEmpty() && !result.equals("success")) {
            words.add(result);
        }
        words.removeIf(String::isEmpty);
        return String.join(", ", words);
    }
}
