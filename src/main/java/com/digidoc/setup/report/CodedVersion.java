package com.digidoc.setup.report;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Versions as digits of a support code. What does not fit is 0, which stands for none. */
final class CodedVersion {
    /** This assistant's: 1.2.3, parts below these. */
    private static final int[] PARTS = {16, 32, 32};

    static final int ASSISTANTS = 16 * 32 * 32;
    static final int MAJORS = 128;
    /** None; 0 to 9; 00 to 09; 10 to 99: Ubuntu's 24.04 is not 24.4. */
    static final int MINORS = 1 + 10 + 10 + 90;

    private static final Pattern ASSISTANT = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})\\.(\\d{1,4})");
    /** The first number in {@code 26.5.2} and in {@code Debian GNU/Linux 12 (bookworm)}. */
    private static final Pattern SYSTEM = Pattern.compile("(?<![\\d.])(\\d{1,3})(?:\\.(\\d{1,2}))?(?!\\d)");

    private CodedVersion() {}

    /** The largest version stays free, so that 0 does. */
    static int assistant(String version) {
        Matcher parts = ASSISTANT.matcher(version);
        if (!parts.matches()) {
            return 0;
        }
        int number = 0;
        for (int i = 0; i < PARTS.length; i++) {
            int part = Integer.parseInt(parts.group(i + 1));
            if (part >= PARTS[i]) {
                return 0;
            }
            number = number * PARTS[i] + part;
        }
        return (number + 1) % ASSISTANTS;
    }

    static Optional<String> assistant(int digit) {
        int n = digit - 1;
        return digit == 0
                ? Optional.empty()
                : Optional.of(n / PARTS[2] / PARTS[1] + "." + n / PARTS[2] % PARTS[1] + "." + n % PARTS[2]);
    }

    /** The first two numbers of a system's version, without what else it says; empty if there are none that fit. */
    static Optional<String> majorMinor(String version) {
        Matcher numbers = SYSTEM.matcher(version);
        if (!numbers.find() || Integer.parseInt(numbers.group(1)) % MAJORS == 0) {
            return Optional.empty();
        }
        String major = String.valueOf(Integer.parseInt(numbers.group(1)));
        return Integer.parseInt(major) >= MAJORS
                ? Optional.empty()
                : Optional.of(numbers.group(2) == null ? major : major + "." + numbers.group(2));
    }

    static int major(String majorMinor) {
        return Integer.parseInt(majorMinor.split("\\.")[0]);
    }

    static int minor(String majorMinor) {
        String[] parts = majorMinor.split("\\.");
        if (parts.length < 2) {
            return 0;
        }
        int number = Integer.parseInt(parts[1]);
        return parts[1].length() == 1 ? 1 + number : 11 + number;
    }

    static Optional<String> system(int major, int minor) {
        if (major == 0) {
            return Optional.empty();
        }
        return Optional.of(
                minor == 0
                        ? String.valueOf(major)
                        : major + "." + (minor < 11 ? String.valueOf(minor - 1) : "%02d".formatted(minor - 11)));
    }
}
