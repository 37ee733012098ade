package com.digidoc.setup.check;

import com.digidoc.setup.host.Host;
import com.digidoc.setup.host.Platform;
import com.digidoc.setup.text.Text;

/** {@code host.os}: whether this is a computer that can be set up, and what is special about it. */
public final class OsCheck implements Check {
    /** What Homebrew still starts on, and what it is made for (brew.sh of Homebrew 7). */
    private static final int OLDEST_MACOS = 11;

    private static final int SUPPORTED_MACOS = 15;

    private final Host host;

    public OsCheck(Host host) {
        this.host = host;
    }

    @Override
    public String id() {
        return "host.os";
    }

    @Override
    public Finding look() throws InterruptedException {
        Platform platform = host.platform();
        return switch (platform.os()) {
            case MACOS -> mac(platform);
            case LINUX ->
                Finding.ok(
                        id(),
                        platform.version().isEmpty()
                                ? Text.of("host.os.linux", platform.arch())
                                : Text.of("host.os.ok", platform.version(), platform.arch()));
            case OTHER ->
                platform.arch().isEmpty()
                        ? Finding.unknown(id(), Text.of("host.os.silent"))
                        : Finding.problem(id(), Text.of("host.os.other"));
        };
    }

    private Finding mac(Platform platform) {
        if (!platform.numbered()) {
            return Finding.unknown(id(), Text.of("host.os.no-version"));
        }
        int major = major(platform.version());
        if (major < OLDEST_MACOS) {
            return Finding.problem(id(), Text.of("host.os.too-old", platform.version(), OLDEST_MACOS));
        }
        if (platform.intelMac()) {
            return Finding.warning(id(), Text.of("host.os.intel", platform.version()))
                    .detail(Text.of("host.os.intel.existing"), Text.of("host.os.intel.other-ways"));
        }
        Finding finding = major < SUPPORTED_MACOS
                ? Finding.warning(id(), Text.of("host.os.old", platform.version(), SUPPORTED_MACOS))
                : Finding.ok(id(), Text.of("host.os.apple-silicon", platform.version()));
        return platform.rosetta() ? finding.detail(Text.of("host.os.rosetta")) : finding;
    }

    /** A Mac newer than 10.15 may call itself 10.16 to programs that it takes for old ones. */
    private static int major(String version) {
        if (version.startsWith("10.16")) {
            return OLDEST_MACOS;
        }
        String first = version.replaceFirst("\\D.*", "");
        return first.length() > 4 ? 0 : Integer.parseInt(first);
    }
}
