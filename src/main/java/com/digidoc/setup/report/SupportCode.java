package com.digidoc.setup.report;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Status;
import com.digidoc.setup.host.Os;
import com.digidoc.setup.host.Platform;
import com.digidoc.setup.text.Text;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a support code says: 20 characters, five groups of four, read out on a telephone.
 *
 * <p>The first character is the format. In format 1 the next 17 are one number in Crockford's base 32, and the last two
 * make the whole a word of a Reed-Solomon code ({@link Base32}): any one wrong character and any two, and so any two
 * swapped, are found. The number holds, from its highest digit: the operating system, the chip, the assistant's version,
 * the system's version, and a digit of base 6 for each rung of the ladder, with two places left for new ones. A digit's
 * value is the place in the lists below, to which more may be added at the end and nowhere else.
 *
 * @param os the kind of operating system
 * @param chip the processor
 * @param version this assistant's version, {@code 1.2.3}; empty where it has none or a larger one
 * @param osVersion the system's version, {@code 26.5}; empty if it did not fit
 * @param states of the rungs that were asked, in ladder order
 */
public record SupportCode(
        Os os, Chip chip, Optional<String> version, Optional<String> osVersion, Map<String, Status> states) {
    /** The processor, as far as it matters to support. */
    public enum Chip {
        ARM64,
        X86_64,
        OTHER,
        /** An Apple chip, but the assistant runs translated. */
        ROSETTA
    }

    /** What reading a code gave. */
    public sealed interface Reading {
        record Read(SupportCode code) implements Reading {}

        /** @param fault what is wrong with it */
        record Wrong(Fault fault) implements Reading {}
    }

    /** What may be wrong with a code. */
    public enum Fault {
        LENGTH("report.code.length"),
        CHARACTER("report.code.character"),
        /** The check characters do not fit: a character is wrong, or two are swapped. */
        CHECK("report.code.check"),
        /** Of a newer assistant. */
        FORMAT("report.code.format");

        private final String key;

        Fault(String key) {
            this.key = key;
        }

        /** What is wrong, in one sentence. */
        public Text text() {
            return Text.of(key);
        }
    }

    private static final int FORMAT = 1;
    private static final List<Os> SYSTEMS = List.of(Os.MACOS, Os.LINUX, Os.OTHER);
    private static final List<Chip> CHIPS = List.of(Chip.ARM64, Chip.X86_64, Chip.OTHER, Chip.ROSETTA);

    /** The first one, 0, is a rung that was not there. */
    private static final List<Status> STATES =
            List.of(Status.OK, Status.WARNING, Status.PROBLEM, Status.UNKNOWN, Status.SKIPPED);

    private static final int STATE = STATES.size() + 1;

    private static final String GROUND_MAC = "homebrew.installed";
    private static final String GROUND_LINUX = "packages.manager";

    /** The second one is Homebrew on a Mac and the package manager elsewhere. */
    private static final List<String> RUNGS = List.of(
            "host.os",
            GROUND_MAC,
            "redis.installed",
            "redis.service",
            "redis.port",
            "redis.answers",
            "redis.access",
            "redis.takes-work",
            "redis.queue-safety",
            "digidoc.folder",
            "config.readable",
            "config.valid",
            "config.redis-url",
            "config.effective",
            "python.venv",
            "python.client",
            "python.ping",
            "queue.worker");

    private static final int PLACES = 20;
    private static final int DATA = 17;
    private static final int LENGTH = 1 + DATA + Base32.CHECKS;

    public SupportCode {
        var ordered = new LinkedHashMap<String, Status>();
        for (String rung : rungs(os)) {
            if (states.containsKey(rung)) {
                ordered.put(rung, states.get(rung));
            }
        }
        states = Collections.unmodifiableMap(ordered);
    }

    /**
     * What there is to say of a host.
     *
     * @param version this assistant's
     */
    public static SupportCode of(Platform platform, String version, List<Finding> findings) {
        Chip chip = platform.rosetta()
                ? Chip.ROSETTA
                : switch (platform.arch()) {
                    case "arm64" -> Chip.ARM64;
                    case "x86_64" -> Chip.X86_64;
                    default -> Chip.OTHER;
                };
        var states = new HashMap<String, Status>();
        findings.forEach(finding -> states.put(finding.id(), finding.status()));
        return new SupportCode(
                platform.os(),
                chip,
                CodedVersion.assistant(CodedVersion.assistant(version)),
                CodedVersion.majorMinor(platform.version()),
                states);
    }

    /** The ids of the rungs that a code of such a system can tell of, in ladder order. */
    public static List<String> rungs(Os os) {
        return RUNGS.stream()
                .map(rung -> rung.equals(GROUND_MAC) && os != Os.MACOS ? GROUND_LINUX : rung)
                .toList();
    }

    /** The code as it is shown: {@code 1234-5678-9ABC-DEFG-HJKM}. */
    public String text() {
        var number = new Digits();
        number.push(SYSTEMS.size(), SYSTEMS.indexOf(os));
        number.push(CHIPS.size(), CHIPS.indexOf(chip));
        number.push(
                CodedVersion.ASSISTANTS, version.map(CodedVersion::assistant).orElse(0));
        number.push(CodedVersion.MAJORS, osVersion.map(CodedVersion::major).orElse(0));
        number.push(CodedVersion.MINORS, osVersion.map(CodedVersion::minor).orElse(0));
        List<String> rungs = rungs(os);
        for (int i = 0; i < PLACES; i++) {
            Status state = i < rungs.size() ? states.get(rungs.get(i)) : null;
            number.push(STATE, state == null ? 0 : STATES.indexOf(state) + 1);
        }
        var symbols = new int[1 + DATA];
        symbols[0] = FORMAT;
        System.arraycopy(number.symbols(DATA), 0, symbols, 1, DATA);
        return String.join("-", Base32.text(Base32.withChecks(symbols)).split("(?<=\\G.{4})"));
    }

    /** Reads a code: small letters, blanks and dashes do not matter, O is 0, I and L are 1. */
    public static Reading read(String text) {
        Optional<int[]> read = Base32.symbols(text);
        if (read.isEmpty()) {
            return new Reading.Wrong(Fault.CHARACTER);
        }
        int[] symbols = read.get();
        if (symbols.length <= Base32.CHECKS || symbols.length > Base32.LONGEST) {
            return new Reading.Wrong(Fault.LENGTH);
        }
        boolean right = Base32.checks(symbols);
        if (right && symbols[0] != FORMAT) {
            return new Reading.Wrong(Fault.FORMAT);
        }
        if (symbols.length != LENGTH) {
            return new Reading.Wrong(Fault.LENGTH);
        }
        return right ? read(Digits.of(Arrays.copyOfRange(symbols, 1, 1 + DATA))) : new Reading.Wrong(Fault.CHECK);
    }

    /** Backwards: what was pushed last comes off first. */
    private static Reading read(Digits number) {
        var values = new int[PLACES];
        for (int i = PLACES - 1; i >= 0; i--) {
            values[i] = number.pop(STATE);
        }
        int minor = number.pop(CodedVersion.MINORS);
        int major = number.pop(CodedVersion.MAJORS);
        Optional<String> version = CodedVersion.assistant(number.pop(CodedVersion.ASSISTANTS));
        Chip chip = CHIPS.get(number.pop(CHIPS.size()));
        Os os = SYSTEMS.get(number.pop(SYSTEMS.size()));
        List<String> rungs = rungs(os);
        boolean later = Arrays.stream(values).skip(rungs.size()).anyMatch(value -> value > 0);
        if (later || !number.empty()) {
            return new Reading.Wrong(Fault.FORMAT);
        }
        var states = new HashMap<String, Status>();
        for (int i = 0; i < rungs.size(); i++) {
            if (values[i] > 0) {
                states.put(rungs.get(i), STATES.get(values[i] - 1));
            }
        }
        return new Reading.Read(new SupportCode(os, chip, version, CodedVersion.system(major, minor), states));
    }
}
