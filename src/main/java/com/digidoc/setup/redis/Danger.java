package com.digidoc.setup.redis;

import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Status;
import com.digidoc.setup.text.Text;
import java.util.List;

/**
 * One thing about a server that does not fit a queue.
 *
 * @param status a warning or a problem
 * @param summary what it is, in one sentence
 * @param advice what to do about it, in words
 * @param remedies what the assistant can do about it
 */
record Danger(Status status, Text summary, Text advice, List<Remedy> remedies) {
    static Danger warning(Text summary, Text advice, Remedy... remedies) {
        return new Danger(Status.WARNING, summary, advice, List.of(remedies));
    }

    static Danger problem(Text summary, Text advice, Remedy... remedies) {
        return new Danger(Status.PROBLEM, summary, advice, List.of(remedies));
    }
}
