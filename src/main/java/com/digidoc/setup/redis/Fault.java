package com.digidoc.setup.redis;

import com.digidoc.setup.text.Text;

/** Why a Redis did not answer a command as it should. */
public enum Fault {
    REFUSED("refused", false),
    TIMEOUT("timeout", false),
    AUTH("auth", true),
    DENIED("denied", true),
    NO_PERMISSION("no-permission", true),
    LOADING("loading", true),
    MISCONF("misconf", true),
    READONLY("readonly", true),
    OOM("oom", true),
    MAX_CLIENTS("max-clients", true),
    TLS("tls", false),
    DNS("dns", false),
    UNREACHABLE("unreachable", false),
    CLOSED("closed", false),
    NOT_REDIS("not-redis", false),
    OTHER("other", false);

    private final String word;
    private final boolean answered;

    Fault(String word, boolean answered) {
        this.word = word;
        this.answered = answered;
    }

    /** Its stable name: the {@code error} of {@code ping --json}. */
    public String word() {
        return word;
    }

    /** Whether a Redis replied, though with an error. */
    public boolean answered() {
        return answered;
    }

    /** One plain sentence on what is wrong at that address. */
    public Text summary(RedisUrl url) {
        return Text.of("redis.fault." + word, url.masked());
    }
}
