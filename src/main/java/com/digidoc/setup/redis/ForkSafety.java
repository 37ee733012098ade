package com.digidoc.setup.redis;

import com.digidoc.setup.host.Host;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a worker on a Mac has to be started with. RQ forks a process for each job; Apple's Objective-C runtime ends such a
 * process where it was being set up during the fork, and Apple's proxy lookup, which Python's {@code urllib} uses, crashes
 * in it (https://github.com/rq/rq/issues/1418, https://bugs.python.org/issue30385).
 */
final class ForkSafety {
    private static final String OBJC = "OBJC_DISABLE_INITIALIZE_FORK_SAFETY";
    private static final String PROXY = "no_proxy";

    private ForkSafety() {}

    /**
     * The variables that the first of these workers lacks.
     *
     * @param workers those that live
     * @return empty where none lacks any, on another system, and where the system does not show them
     */
    static List<String> missing(Host host, Optional<String> ownName, List<RqWorker> workers)
            throws InterruptedException {
        if (!host.platform().mac()) {
            return List.of();
        }
        for (RqWorker worker : workers) {
            if (worker.pid().isPresent() && worker.host().equals(ownName)) {
                List<String> missing =
                        missing(ProcessWords.environment(host, worker.pid().get()));
                if (!missing.isEmpty()) {
                    return missing;
                }
            }
        }
        return List.of();
    }

    private static List<String> missing(Map<String, String> environment) {
        if (environment.isEmpty()) {
            return List.of();
        }
        return Stream.of(OBJC, PROXY)
                .filter(name -> name.equals(OBJC)
                        ? !"YES".equals(environment.get(OBJC))
                        : !"*".equals(environment.getOrDefault(PROXY, environment.get("NO_PROXY"))))
                .toList();
    }
}
