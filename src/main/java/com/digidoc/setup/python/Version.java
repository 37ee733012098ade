package com.digidoc.setup.python;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of a Python package, or of Python itself, ordered as PEP 440 orders them.
 *
 * @param text as it was written
 * @param epoch mostly 0
 * @param release the numbers between dots, without zeros at the end, so that 1.0 is 1
 * @param rank where it stands among those of its release: development, alpha, beta, candidate, final, post
 */
record Version(String text, BigInteger epoch, List<BigInteger> release, Rank rank) implements Comparable<Version> {
    private static final Pattern FORM = Pattern.compile("""
        v?(?:(?<epoch>\\d+)!)?(?<release>\\d+(?:\\.\\d+)*)
        (?:[-_.]?(?<pre>alpha|beta|preview|pre|rc|a|b|c)[-_.]?(?<preNumber>\\d*))?
        (?:(?<post>[-_.]?(?:post|rev|r)[-_.]?(?<postNumber>\\d*)|-(?<postOnly>\\d+)))?
        (?<dev>[-_.]?dev[-_.]?(?<devNumber>\\d*))?
        (?:\\+[a-z0-9]+(?:[-_.][a-z0-9]+)*)?\
        """, Pattern.COMMENTS);

    private static final int LONGEST = 100;

    /**
     * The part of a version after its numbers. A local label (after {@code +}) says who built it and is not compared.
     *
     * @param pre 0 for alpha, 1 for beta, 2 for candidate, 3 if it is none; -1 for a development version of a release
     * @param post -1 if it is none
     * @param dev none is after all
     */
    record Rank(int pre, BigInteger preNumber, BigInteger post, Optional<BigInteger> dev) implements Comparable<Rank> {
        @Override
        public int compareTo(Rank other) {
            int byPre = Integer.compare(pre, other.pre);
            int byNumber = byPre != 0 ? byPre : preNumber.compareTo(other.preNumber);
            int byPost = byNumber != 0 ? byNumber : post.compareTo(other.post);
            if (byPost != 0 || dev.isEmpty() || other.dev.isEmpty()) {
                return byPost != 0 ? byPost : Boolean.compare(dev.isEmpty(), other.dev.isEmpty());
            }
            return dev.get().compareTo(other.dev.get());
        }
    }

    /** Reads a version; empty if it is none. */
    static Optional<Version> of(String text) {
        Matcher matcher = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (text.length() > LONGEST || !matcher.matches()) {
            return Optional.empty();
        }
        var release = new ArrayList<BigInteger>();
        for (String number : matcher.group("release").split("\\.")) {
            release.add(new BigInteger(number));
        }
        while (release.size() > 1 && release.getLast().signum() == 0) {
            release.removeLast();
        }
        return Optional.of(
                new Version(text.strip(), number(matcher.group("epoch")), List.copyOf(release), rank(matcher)));
    }

    private static Rank rank(Matcher matcher) {
        boolean isPost = matcher.group("post") != null;
        Optional<BigInteger> dev =
                Optional.ofNullable(matcher.group("dev")).map(whole -> number(matcher.group("devNumber")));
        int pre =
                switch (Objects.requireNonNullElse(matcher.group("pre"), "")) {
                    case "a", "alpha" -> 0;
                    case "b", "beta" -> 1;
                    case "c", "rc", "pre", "preview" -> 2;
                    default -> dev.isPresent() && !isPost ? -1 : 3;
                };
        String postNumber = matcher.group("postOnly") != null ? matcher.group("postOnly") : matcher.group("postNumber");
        BigInteger post = isPost ? number(postNumber) : BigInteger.ONE.negate();
        return new Rank(pre, number(matcher.group("preNumber")), post, dev);
    }

    private static BigInteger number(String digits) {
        return digits == null || digits.isEmpty() ? BigInteger.ZERO : new BigInteger(digits);
    }

    boolean isPreRelease() {
        return rank.pre < 3 || rank.dev.isPresent();
    }

    boolean isPostRelease() {
        return rank.post.signum() >= 0;
    }

    boolean sameRelease(Version other) {
        return epoch.equals(other.epoch) && compareReleases(other) == 0;
    }

    /** Whether this version's numbers start with these, as {@code ==1.4.*} asks. */
    boolean startsWith(Version numbers, int count) {
        if (!epoch.equals(numbers.epoch)) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (!part(i).equals(numbers.part(i))) {
                return false;
            }
        }
        return true;
    }

    BigInteger part(int index) {
        return index < release.size() ? release.get(index) : BigInteger.ZERO;
    }

    @Override
    public int compareTo(Version other) {
        int byEpoch = epoch.compareTo(other.epoch);
        int byRelease = byEpoch != 0 ? byEpoch : compareReleases(other);
        return byRelease != 0 ? byRelease : rank.compareTo(other.rank);
    }

    private int compareReleases(Version other) {
        for (int i = 0; i < Math.max(release.size(), other.release.size()); i++) {
            int byPart = part(i).compareTo(other.part(i));
            if (byPart != 0) {
                return byPart;
            }
        }
        return 0;
    }

    @Override
    public String toString() {
        return text;
    }
}
