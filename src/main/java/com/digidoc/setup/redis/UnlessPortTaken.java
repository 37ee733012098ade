package com.digidoc.setup.redis;

import com.digidoc.setup.check.Check;
import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Shared;
import com.digidoc.setup.check.Status;
import java.time.Duration;
import java.util.List;

/**
 * A way's question about its service, held back while another program has the port: a Redis that is started then would
 * only end again, and the port comes first.
 *
 * @param service the question itself
 * @param probe one look at the address that DigiDoc will use
 */
public record UnlessPortTaken(Check service, Shared<Probe> probe) implements Check {
    private static final String PORT = "redis.port";

    @Override
    public String id() {
        return service.id();
    }

    @Override
    public List<String> needs() {
        return service.needs();
    }

    @Override
    public Duration limit() {
        return service.limit();
    }

    @Override
    public List<Remedy> ahead() throws Exception {
        return service.ahead();
    }

    @Override
    public Finding look() throws Exception {
        Finding finding = service.look();
        if (finding.status() != Status.PROBLEM) {
            return finding;
        }
        Probe seen = probe.get();
        boolean taken = !seen.answers() && seen.addresses().stream().anyMatch(Address::accepts);
        return taken ? Finding.blocked(id(), PORT).detail(finding.summary()) : finding;
    }
}
