package com.digidoc.setup.redis;

import com.digidoc.setup.text.Text;

/** What a fault means for DigiDoc, and where to look next. */
final class Meaning {
    private Meaning() {}

    static Text of(Fault fault) {
        return Text.of(
                switch (fault) {
                    case REFUSED -> "redis.means.refused";
                    case TIMEOUT -> "redis.means.timeout";
                    case AUTH -> "redis.means.auth";
                    case DENIED -> "redis.means.denied";
                    case NO_PERMISSION -> "redis.means.no-permission";
                    case LOADING -> "redis.means.loading";
                    case MISCONF -> "redis.means.misconf";
                    case READONLY -> "redis.means.readonly";
                    case SENTINEL -> "redis.means.sentinel";
                    case CLUSTER -> "redis.means.cluster";
                    case OOM -> "redis.means.oom";
                    case MAX_CLIENTS -> "redis.means.max-clients";
                    case TLS -> "redis.means.tls";
                    case DNS -> "redis.means.dns";
                    case UNREACHABLE -> "redis.means.unreachable";
                    case CLOSED -> "redis.means.closed";
                    case NOT_REDIS -> "redis.means.not-redis";
                    case OTHER -> "redis.means.other";
                });
    }
}
