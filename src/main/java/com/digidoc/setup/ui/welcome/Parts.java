package com.digidoc.setup.ui.welcome;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.ui.engine.Seen;
import java.util.List;
import java.util.Optional;

/**
 * What is ready of the two parts, DigiDoc and Redis, and of the way between them.
 *
 * @param redis Redis is there and takes work
 * @param digidoc DigiDoc is there, knows an address and can speak to a Redis
 * @param connected DigiDoc reaches that Redis
 */
record Parts(boolean redis, boolean digidoc, boolean connected) {
    private static final List<String> REDIS = List.of("redis.answers", "redis.access", "redis.takes-work");
    private static final List<String> DIGIDOC = List.of("digidoc.folder", "config.redis-url", "python.client");
    private static final List<String> WAY = List.of("config.effective", "python.ping");

    static Parts of(Optional<Seen> seen) {
        List<Finding> findings = seen.map(Seen::findings).orElse(List.of());
        boolean redis = hold(findings, REDIS);
        boolean digidoc = hold(findings, DIGIDOC);
        return new Parts(redis, digidoc, redis && digidoc && hold(findings, WAY));
    }

    private static boolean hold(List<Finding> findings, List<String> ids) {
        return ids.stream()
                .allMatch(id -> findings.stream()
                        .anyMatch(finding ->
                                finding.id().equals(id) && finding.status().holds()));
    }
}
