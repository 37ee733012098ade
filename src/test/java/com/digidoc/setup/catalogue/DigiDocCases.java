package com.digidoc.setup.catalogue;

import static com.digidoc.setup.catalogue.Case.AS_BEFORE;
import static com.digidoc.setup.catalogue.Case.GREEN;
import static com.digidoc.setup.catalogue.Case.NOTHING;
import static com.digidoc.setup.catalogue.Case.failing;
import static com.digidoc.setup.catalogue.Case.seen;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** DigiDoc's folder, its settings and its Python. */
final class DigiDocCases {
    private static final String CONFIG = Mac.DIGIDOC + "/digidoc_config.yaml";
    private static final String VENV = Mac.VENV;
    private static final String CREATE = "python.create-venv";
    private static final String INSTALL = "python.install-requirements";

    static final List<Case> ALL = List.of(
            seen(
                    "DigiDoc",
                    "a tab in its settings",
                    folder -> Mac.well(folder)
                            .file(CONFIG, "queue:\n\tredis_url: x\n")
                            .scene(),
                    "config.readable",
                    "config.readable.broken-at"),
            seen(
                            "DigiDoc",
                            "an address that cannot be read",
                            folder -> {
                                Mac mac = Mac.well(folder);
                                mac.mac().digidoc("localhost:6379");
                                return mac.scene();
                            },
                            "config.redis-url",
                            "config.redis-url.unreadable",
                            "config.set-redis-url")
                    .then(Case.NOT_RUN, Case.NOT_RUN),
            seen(
                    "DigiDoc",
                    "REDIS_URL replaces the address in its settings",
                    folder -> {
                        Mac mac = Mac.well(folder);
                        mac.mac().folder().variable("REDIS_URL", mac.mac().url().replace("/0", "/1"));
                        return mac.scene();
                    },
                    "config.effective",
                    "config.effective.overridden"),
            seen(
                            "Python",
                            "no environment",
                            folder -> {
                                Mac mac = Mac.well(folder);
                                remove(mac, VENV);
                                return mac.scene();
                            },
                            "python.venv",
                            "python.venv.missing",
                            CREATE)
                    .then(GREEN, AS_BEFORE),
            seen(
                    "Python",
                    "no Python at all",
                    folder -> {
                        Mac mac = Mac.well(folder);
                        remove(mac, VENV);
                        return mac.delete(Mac.PYTHON).scene();
                    },
                    "python.venv",
                    "python.venv.missing",
                    "(python.install-python)"),
            seen(
                            "Python",
                            "an environment whose Python was removed",
                            folder -> {
                                Mac mac = Mac.well(folder).delete(VENV + "/bin/python");
                                mac.mac().folder().link(VENV + "/bin/python", "../../gone/python3.11");
                                return mac.scene();
                            },
                            "python.venv",
                            "python.venv.dangling",
                            CREATE)
                    .then(GREEN, NOTHING),
            seen(
                            "Python",
                            "an environment with a Python that is too old",
                            folder -> {
                                Mac mac = Mac.well(folder);
                                mac.mac().folder().script(VENV + "/bin/python", "echo Python 3.7.9");
                                return mac.scene();
                            },
                            "python.venv",
                            "python.venv.old",
                            CREATE)
                    .then(GREEN, NOTHING),
            seen(
                            "Python",
                            "no Redis client",
                            folder -> {
                                Mac mac = Mac.well(folder);
                                remove(mac, VENV + "/lib/python3.14/site-packages/redis");
                                remove(mac, VENV + "/lib/python3.14/site-packages/redis-99.0.0.dist-info");
                                return mac.scene();
                            },
                            "python.client",
                            "python.client.no-redis",
                            INSTALL)
                    .then(GREEN, NOTHING),
            seen(
                            "Python",
                            "a Redis client that is too old",
                            folder -> {
                                Mac mac = Mac.well(folder);
                                String packages = VENV + "/lib/python3.14/site-packages/";
                                remove(mac, packages + "redis-99.0.0.dist-info");
                                mac.mac().folder().folder(packages + "redis-3.5.3.dist-info");
                                return mac.scene();
                            },
                            "python.client",
                            "python.client.wrong-redis",
                            INSTALL)
                    .then(GREEN, NOTHING),
            pip(
                    "no network",
                    "NewConnectionError: Failed to establish a new connection: [Errno 8] nodename nor servname"
                            + " provided",
                    "python.trouble.no-network"),
            pip(
                    "a certificate of the company’s own",
                    "SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED]'))",
                    "python.trouble.certificate"),
            pip("a full disk", "OSError: [Errno 28] No space left on device", "python.trouble.no-space"),
            pip("a Python of the system’s", "error: externally-managed-environment", "python.trouble.managed"),
            pip("no wheel, and it cannot be built", "error: Failed building wheel for numpy", "python.trouble.build"),
            pip("no tools to build with", "xcrun: error: invalid active developer path", "python.trouble.no-tools"),
            pip(
                    "a package for another Python",
                    "ERROR: Ignored the following versions that require a different python version: 3.0"
                            + " Requires-Python >=3.15",
                    "python.trouble.other-python"),
            pip("packages that do not fit together", "ERROR: ResolutionImpossible", "python.trouble.conflict"),
            pip(
                    "a package that is not what the list expects",
                    "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE",
                    "python.trouble.hash"),
            pip(
                    "a package that does not exist",
                    "ERROR: No matching distribution found for redis>=99",
                    "python.trouble.not-found"),
            failing(
                    "Python",
                    "a Python without its part for environments",
                    folder -> {
                        Mac mac = Mac.well(folder);
                        remove(mac, VENV);
                        mac.pythonFails("venv", "Error: Command '-m', 'ensurepip' returned non-zero exit status 1.");
                        return mac.scene().until(() -> mac.pythonWorks("venv"));
                    },
                    CREATE,
                    "python.venv",
                    "python.trouble.no-ensurepip"));

    private DigiDocCases() {}

    /** What pip says while it installs DigiDoc's packages; later it goes through. */
    private static Case pip(String broken, String words, String key) {
        return failing(
                "pip",
                broken,
                folder -> {
                    Mac mac = Mac.well(folder);
                    remove(mac, VENV + "/lib/python3.14/site-packages/redis");
                    remove(mac, VENV + "/lib/python3.14/site-packages/redis-99.0.0.dist-info");
                    mac.pythonFails("pip", words);
                    return mac.scene().until(() -> mac.pythonWorks("pip"));
                },
                INSTALL,
                "python.client",
                key);
    }

    private static void remove(Mac mac, String folder) throws Exception {
        try (Stream<Path> all = Files.walk(mac.mac().path(folder))) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
