package com.digidoc.setup.host;

/**
 * What computer this is.
 *
 * @param os the kind of operating system
 * @param version its version, such as {@code 26.5.2} or {@code Debian GNU/Linux 12 (bookworm)}; empty if it does not say
 * @param arch the processor's own architecture, {@code arm64} or {@code x86_64}, also where Rosetta pretends otherwise;
 *     empty if it tells nothing at all
 * @param rosetta whether this process runs translated, so that programs it starts believe in an Intel chip
 */
public record Platform(Os os, String version, String arch, boolean rosetta) {
    public boolean mac() {
        return os == Os.MACOS;
    }

    public boolean linux() {
        return os == Os.LINUX;
    }

    public boolean appleSilicon() {
        return mac() && arch.equals("arm64");
    }

    /** Whether the version is one. */
    public boolean numbered() {
        return version.matches("\\d.*");
    }

    /** Whether it told all that is to be known. */
    boolean told() {
        return linux() || mac() && numbered();
    }

    /** A Mac with an Intel processor, for which Homebrew is no longer made. */
    public boolean intelMac() {
        return mac() && !appleSilicon();
    }
}
