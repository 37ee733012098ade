package com.digidoc.setup.redis;

import com.digidoc.setup.text.Text;

/** Why a Redis did not answer a command as it should. */
public enum Fault {
    REFUSED("refused", "redis.fault.refused", false),
    TIMEOUT("timeout", "redis.fault.timeout", false),
    AUTH("auth", "redis.fault.auth", true),
    DENIED("denied", "redis.fault.denied", true),
    NO_PERMISSION("no-permission", "redis.fault.no-permission", true),
    LOADING("loading", "redis.fault.loading", true),
    MISCONF("misconf", "redis.fault.misconf", true),
    READONLY("readonly", "redis.fault.readonly", true),
    SENTINEL("sentinel", "redis.fault.sentinel", true),
    CLUSTER("cluster", "redis.fault.cluster", true),
    OOM("oom", "redis.fault.oom", true),
    MAX_CLIENTS("max-clients", "redis.fault.max-clients", true),
    TLS("tls", "redis.fault.tls", false),
    DNS("dns", "redis.fault.dns", false),
    UNREACHABLE("unreachable", "redis.fault.unreachable", false),
    CLOSED("closed", "redis.fault.closed", false),
    NOT_REDIS("not-redis", "redis.fault.not-redis", false),
    OTHER("other", "redis.fault.other", true);

    private final String word;
    private final String key;
    private final boolean answered;

    Fault(String word, String key, boolean answered) {
        this.word = word;
        this.key = key;
        this.answered = answered;
    }

    /** Its stable name: the {@code error} of {@code ping --json}. */
    public String word() {
        return word;
    }

    /** Whether a Redis replied, though with an error; {@link #OTHER} is an error that has no name here. */
    public boolean answered() {
        return answered;
    }

    /** One plain sentence on what is wrong at that address. */
    public Text summary(RedisUrl url) {
        return Text.of(key, url.masked());
    }
}
