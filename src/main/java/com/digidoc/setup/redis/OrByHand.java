package com.digidoc.setup.redis;

import com.digidoc.setup.check.Check;
import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Status;
import java.time.Duration;
import java.util.List;

/**
 * A way's question about its service, with one more thing to do about a server that does not run: start it by hand, for
 * as long as the assistant is open. Always the last of the remedies.
 *
 * @param service the question itself
 * @param byHand the server that would be started
 */
public record OrByHand(Check service, ByHand byHand, Target target) implements Check {
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
        boolean offer = finding.status() == Status.PROBLEM && target.url().here() && !byHand.running();
        return offer ? finding.remedy(byHand.remedy(target.url())) : finding;
    }
}
