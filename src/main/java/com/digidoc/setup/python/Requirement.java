package com.digidoc.setup.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a requirements file that names a package (PEP 508). Extras are read over.
 *
 * @param name the package's name in its one form: lower case, parts joined by {@code -} (PEP 503)
 * @param clauses all must hold; none: any version will do
 * @param conditional whether it has a marker, so that it may not apply on this computer
 */
record Requirement(String name, List<Clause> clauses, boolean conditional) {
    private static final Pattern LINE = Pattern.compile("(?<name>[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9])?)\\s*+"
            + "(?:\\[[^\\]]*+\\])?+\\s*+(?:\\(?(?<versions>[<>=!~][^()]*+)\\)?|@\\s*+\\S.*+)?");
    private static final Pattern CLAUSE = Pattern.compile("\\s*(===|==|~=|!=|>=|<=|>|<)\\s*([^\\s,]+)\\s*");

    Requirement {
        clauses = List.copyOf(clauses);
    }

    /**
     * A comparison.
     *
     * @param operator of PEP 440
     * @param version the right side, without its {@code .*}
     * @param numbers how many numbers the right side has
     * @param wildcard whether it ends in {@code .*}
     */
    record Clause(String operator, Version version, int numbers, boolean wildcard) {
        static Optional<Clause> of(String operator, String right) {
            boolean wildcard = right.endsWith(".*");
            String bare = wildcard ? right.substring(0, right.length() - 2) : right;
            String digits = bare.replaceFirst("^\\d+!", "").replaceFirst("^([\\d.]*\\d).*", "$1");
            int numbers = digits.split("\\.").length;
            boolean fits =
                    wildcard ? operator.equals("==") || operator.equals("!=") : !operator.equals("~=") || numbers > 1;
            return Version.of(bare).filter(version -> fits).map(v -> new Clause(operator, v, numbers, wildcard));
        }

        boolean holds(Version installed) {
            int order = installed.compareTo(version);
            return switch (operator) {
                case "===", "==" -> wildcard ? installed.startsWith(version, numbers) : order == 0;
                case "!=" -> wildcard ? !installed.startsWith(version, numbers) : order != 0;
                case "~=" -> order >= 0 && installed.startsWith(version, numbers - 1);
                case ">=" -> order >= 0;
                case "<=" -> order <= 0;
                // a later build of the same release is not "more", an early one not "less"
                case ">" ->
                    order > 0
                            && (version.isPostRelease()
                                    || !installed.isPostRelease()
                                    || !installed.sameRelease(version));
                case "<" ->
                    order < 0
                            && (version.isPreRelease() || !installed.isPreRelease() || !installed.sameRelease(version));
                default -> throw new IllegalStateException(operator);
            };
        }

        @Override
        public String toString() {
            return operator + version + (wildcard ? ".*" : "");
        }
    }

    /** Reads a line without its comment; empty if it is none we understand. */
    static Optional<Requirement> of(String line) {
        String bare = line.replaceFirst("\\s--.*", "");
        int marker = bare.indexOf(';');
        Matcher matcher = LINE.matcher((marker < 0 ? bare : bare.substring(0, marker)).strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var clauses = new ArrayList<Clause>();
        String versions = Optional.ofNullable(matcher.group("versions")).orElse("");
        for (String part : versions.isBlank() ? new String[0] : versions.split(",", -1)) {
            Matcher clause = CLAUSE.matcher(part);
            Optional<Clause> read = clause.matches() ? Clause.of(clause.group(1), clause.group(2)) : Optional.empty();
            if (read.isEmpty()) {
                return Optional.empty();
            }
            clauses.add(read.get());
        }
        return Optional.of(new Requirement(oneForm(matcher.group("name")), clauses, marker >= 0));
    }

    static String oneForm(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_.]+", "-");
    }

    boolean holds(Version installed) {
        return clauses.stream().allMatch(clause -> clause.holds(installed));
    }

    @Override
    public String toString() {
        return name + String.join(",", clauses.stream().map(Clause::toString).toList());
    }
}
