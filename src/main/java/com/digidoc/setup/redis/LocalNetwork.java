package com.digidoc.setup.redis;

/**
 * The computers in the same house, which macOS since 15 lets a program reach only with the person's permission. A name is
 * not looked up: one of Bonjour's says by itself that it is near.
 */
final class LocalNetwork {
    private LocalNetwork() {}

    /** Whether the server of an address is one of them: RFC 1918, RFC 3927, RFC 4193, RFC 6762. */
    static boolean has(RedisUrl url) {
        String host = url.host();
        return !url.here()
                && (host.matches("(10|192\\.168|169\\.254|172\\.(1[6-9]|2\\d|3[01]))(\\.\\d{1,3})+")
                        || host.matches("(?i)(fe80|f[cd][0-9a-f]{2}):.*")
                        || host.endsWith(".local"));
    }
}
