package com.digidoc.setup.homebrew;

import com.digidoc.setup.text.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What brew's messages mean. A table: of several that fit, the first counts, so causes stand before what follows from
 * them. The texts are those of Homebrew 4 to 7 and of the curl and git that it runs.
 */
enum BrewFailure {
    DISK_FULL(Text.of("homebrew.failure.disk-full"), Cure.CLEAN_UP, "No space left on device"),
    ROOT(Text.of("homebrew.failure.root"), Cure.NONE, "Running Homebrew as root is extremely dangerous"),
    MANAGED(Text.of("homebrew.failure.managed"), Cure.NONE, "brew\\.no_install", "conflicting Homebrew wrapper"),
    TOOLS(
            Text.of("homebrew.failure.tools"),
            Cure.INSTALL_TOOLS,
            "No developer tools installed\\.",
            "Command Line Tools \\(CLT\\) are missing",
            "xcrun: error: invalid active developer path"),
    LICENCE(Text.of("homebrew.failure.licence"), Cure.ACCEPT_LICENCE, "You have not agreed to the Xcode license"),
    ROSETTA(
            Text.of("homebrew.failure.rosetta"),
            Cure.NONE,
            "Cannot install under Rosetta 2 in ARM default prefix",
            "Cannot install in Homebrew on ARM processor in Intel default prefix"),
    INTEL(
            Text.of("homebrew.failure.intel"),
            Cure.NONE,
            "only supported on Apple Silicon processors",
            "Cannot install on Intel processor in ARM default prefix"),
    OLD_MACOS(Text.of("homebrew.failure.old-macos"), Cure.NONE, "Your version of macOS .* is too old to run Homebrew"),
    UPDATE_LOCK(Text.of("homebrew.failure.update-lock"), Cure.TAKE_LOCKS, "Can't create `brew update` lock in"),
    BUSY(
            Text.of("homebrew.failure.busy"),
            Cure.WAIT,
            "process has already locked",
            "Another `brew \\S+` process is already running",
            "wait for it to finish or terminate it to continue",
            "Gave up after waiting \\d+ seconds"),
    TOO_MANY_FILES(Text.of("homebrew.failure.too-many-files"), Cure.NONE, "maximum number of open files"),
    ALTERED(
            Text.of("homebrew.failure.altered"),
            Cure.NONE,
            "Failed to verify integrity",
            "Potential MITM attempt detected"),
    LAUNCH_AGENTS(
            Text.of("homebrew.failure.launch-agents"), Cure.TAKE_AGENTS, "Permission denied - .*/Library/LaunchAgents"),
    OLD_TAP(Text.of("homebrew.failure.old-tap"), Cure.DROP_OLD_TAP, "uninitialized constant Homebrew::Service"),
    OLD_BREW(Text.of("homebrew.failure.old-brew"), Cure.UPDATE, "Error: invalid option: "),
    UNTRUSTED_TAP(
            Text.of("homebrew.failure.untrusted-tap"),
            Cure.TRUST_TAP,
            "because it is not trusted",
            "Refusing to load formula"),
    SEVERAL_TAPS(Text.of("homebrew.failure.several-taps"), Cure.NONE, "Formulae found in multiple taps"),
    PINNED(Text.of("homebrew.failure.pinned"), Cure.NONE, "\\bis pinned\\b"),
    NO_NAME(Text.of("homebrew.failure.no-name"), Cure.NONE, "curl: \\(6\\)", "Could not resolve host"),
    NO_CONNECTION(Text.of("homebrew.failure.no-connection"), Cure.NONE, "curl: \\(7\\)"),
    SLOW(Text.of("homebrew.failure.slow"), Cure.AGAIN, "curl: \\(28\\)", "Operation too slow"),
    CERTIFICATE(Text.of("homebrew.failure.certificate"), Cure.NONE, "curl: \\(60\\)", "SSL certificate problem"),
    CUT(
            Text.of("homebrew.failure.cut"),
            Cure.AGAIN,
            "curl: \\(35\\)",
            "curl: \\(56\\)",
            "early EOF",
            "index-pack failed"),
    REFUSED_BY_SERVER(Text.of("homebrew.failure.refused-by-server"), Cure.UPDATE, "curl: \\(22\\).*(403|404|429)"),
    RUBY(
            Text.of("homebrew.failure.ruby"),
            Cure.FETCH_RUBY,
            "Failed to download ruby from the following locations",
            "Failed to install ruby"),
    DOWNLOAD(
            Text.of("homebrew.failure.download"),
            Cure.AGAIN,
            "Failed to download resource",
            "Download failed:",
            "Bottle reports different checksum"),
    NOT_WRITABLE(
            Text.of("homebrew.failure.not-writable"),
            Cure.TAKE_FOLDERS,
            "directories are not writable by your user",
            "is not writable\\. You should change the",
            "Permission denied @ "),
    CONFLICT(
            Text.of("homebrew.failure.conflict"),
            Cure.UNLINK_VALKEY,
            "because conflicting formulae are installed",
            "is a symlink belonging to"),
    LINK(
            Text.of("homebrew.failure.link"),
            Cure.LINK_OVER,
            "The `brew link` step did not complete successfully",
            "Could not symlink",
            "already exists\\. You may want to remove it"),
    NOT_LINKED(Text.of("homebrew.failure.not-linked"), Cure.NONE, "it's just not linked"),
    CHECKOUT(
            Text.of("homebrew.failure.checkout"),
            Cure.RESET,
            "uncommitted changes",
            "shallow or no git repository",
            "Homebrew/brew is a shallow clone",
            "fatal: not a git repository"),
    UNKNOWN_FORMULA(Text.of("homebrew.failure.unknown-formula"), Cure.UPDATE, "No available formula with the name"),
    TMUX(Text.of("homebrew.failure.tmux"), Cure.NONE, "cannot run under tmux"),
    STARTED_AS_ROOT(Text.of("homebrew.failure.started-as-root"), Cure.NONE, "is started as `root`"),
    NO_DESKTOP(
            Text.of("homebrew.failure.no-desktop"),
            Cure.NONE,
            "Domain does not support specified action",
            "exited with 125"),
    SESSION_TYPE(Text.of("homebrew.failure.session-type"), Cure.RELOAD, "Bootstrap failed: 134", "exited with 134"),
    ALREADY_LOADED(
            Text.of("homebrew.failure.already-loaded"),
            Cure.RELOAD,
            "Bootstrap failed: 5:",
            "service already loaded",
            "exited with (5|37)\\b"),
    NOT_LOADED(Text.of("homebrew.failure.not-loaded"), Cure.RELOAD, "Could not find service", "exited with 113"),
    NO_BOTTLE(
            Text.of("homebrew.failure.no-bottle"),
            Cure.NONE,
            "no bottle available!",
            "has no bottle!",
            "^==> \\./configure",
            "built in \\d"),
    UNSUPPORTED(
            Text.of("homebrew.failure.unsupported"),
            Cure.NONE,
            "pre-release version",
            "do not provide support for this"),
    OFFLINE(Text.of("homebrew.failure.offline"), Cure.NONE, "update failed, falling back to cached version");

    private final Text meaning;
    private final Cure cure;
    private final List<Pattern> marks;

    BrewFailure(Text meaning, Cure cure, String... marks) {
        this.meaning = meaning;
        this.cure = cure;
        this.marks = Arrays.stream(marks)
                .map(mark -> Pattern.compile(mark, Pattern.CASE_INSENSITIVE | Pattern.MULTILINE))
                .toList();
    }

    /** What is wrong and what to do next, in plain words. */
    Text meaning() {
        return meaning;
    }

    /** What can be done about it. */
    Cure cure() {
        return cure;
    }

    /** The failure that a program's output tells of, if it is a known one. */
    static Optional<BrewFailure> of(String output) {
        return Arrays.stream(values())
                .filter(failure -> failure.marks.stream()
                        .anyMatch(mark -> mark.matcher(output).find()))
                .findFirst();
    }
}
