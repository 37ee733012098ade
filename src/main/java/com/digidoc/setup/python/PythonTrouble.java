package com.digidoc.setup.python;

import com.digidoc.setup.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What pip and venv print when they fail, as seen in their sources and in reports. One failure mostly prints several of
 * these, so the first in this list that is found is the cause: without a network every package has "no matching
 * distribution" too.
 */
enum PythonTrouble {
    NO_SPACE("No space left on device", "Disk quota exceeded"),
    /** The sentence goes on in the next line. */
    NO_ENSUREPIP("ensurepip is not", "No module named ensurepip", "'-m', 'ensurepip'", "No module named venv"),
    NO_PIP("No module named pip"),
    MANAGED("externally-managed-environment"),
    HASH("THESE PACKAGES DO NOT MATCH THE HASHES", "Hashes are required in --require-hashes mode"),
    NOT_ALLOWED("Permission denied", "Operation not permitted", "Read-only file system"),
    CERTIFICATE("CERTIFICATE_VERIFY_FAILED", "SSLError", "SSLCertVerificationError"),
    NO_NETWORK(
            "Temporary failure in name resolution",
            "nodename nor servname provided",
            "Name or service not known",
            "NewConnectionError",
            "ConnectTimeoutError",
            "ReadTimeoutError",
            "ProxyError",
            "Network is unreachable",
            "Could not fetch URL"),
    OTHER_PYTHON("requires a different Python", "Requires-Python"),
    NO_TOOLS("xcrun: error", "xcode-select: note: No developer tools", "error: command 'gcc' failed: No such file"),
    BUILD("Failed building wheel", "subprocess-exited-with-error", "metadata-generation-failed"),
    CONFLICT("ResolutionImpossible", "conflicting dependencies"),
    BAD_LIST("Invalid requirement", "Could not open requirements file"),
    NOT_FOUND("No matching distribution found");

    private final List<String> signs;

    PythonTrouble(String... signs) {
        this.signs = List.of(signs);
    }

    /** The trouble that an output tells of; empty if it is none we know. */
    static Optional<PythonTrouble> in(String output) {
        return Stream.of(values())
                .filter(trouble -> trouble.signs.stream().anyMatch(output::contains))
                .findFirst();
    }

    /** What is wrong and what helps, for people. */
    Text text() {
        return switch (this) {
            case NO_SPACE -> Text.of("python.trouble.no-space");
            case NO_ENSUREPIP -> Text.of("python.trouble.no-ensurepip");
            case NO_PIP -> Text.of("python.trouble.no-pip");
            case MANAGED -> Text.of("python.trouble.managed");
            case HASH -> Text.of("python.trouble.hash");
            case NOT_ALLOWED -> Text.of("python.trouble.not-allowed");
            case CERTIFICATE -> Text.of("python.trouble.certificate");
            case NO_NETWORK -> Text.of("python.trouble.no-network");
            case OTHER_PYTHON -> Text.of("python.trouble.other-python");
            case NO_TOOLS -> Text.of("python.trouble.no-tools");
            case BUILD -> Text.of("python.trouble.build");
            case CONFLICT -> Text.of("python.trouble.conflict");
            case BAD_LIST -> Text.of("python.trouble.bad-list");
            case NOT_FOUND -> Text.of("python.trouble.not-found");
        };
    }
}
