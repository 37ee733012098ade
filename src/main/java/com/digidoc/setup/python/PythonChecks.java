package com.digidoc.setup.python;

import com.digidoc.setup.check.Check;
import com.digidoc.setup.check.Shared;
import com.digidoc.setup.digidoc.DigiDoc;
import com.digidoc.setup.host.Host;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** The rungs of the ladder that are about DigiDoc's own Python. */
public final class PythonChecks {
    private PythonChecks() {}

    /**
     * {@code python.venv}, {@code python.client} and {@code python.ping}, in this order.
     *
     * @param host the computer to look at
     * @param digiDoc where DigiDoc is
     * @param effectiveUrl the Redis address that DigiDoc will use, with its password; empty where it is not known
     */
    public static List<Check> of(
            Host host, Shared<Optional<DigiDoc>> digiDoc, Callable<Optional<String>> effectiveUrl) {
        return List.of(
                new VenvCheck(host, digiDoc),
                new ClientCheck(host, digiDoc),
                new PingCheck(host, digiDoc, effectiveUrl));
    }
}
