package com.digidoc.setup.redis;

import com.digidoc.setup.text.Text;

/** What the live light shows. It is green only while DigiDoc's own Redis answers and takes work. */
public enum Light {
    GREEN,
    /** It runs, but DigiDoc's work would fail. */
    AMBER,
    RED,
    /** Not known, or not any more. */
    GREY;

    static Light of(Reply reply) {
        return reply.fault().map(Light::of).orElse(GREEN);
    }

    private static Light of(Fault fault) {
        return switch (fault) {
            case LOADING, MISCONF, READONLY, SENTINEL, CLUSTER, OOM, NO_PERMISSION, MAX_CLIENTS, OTHER -> AMBER;
            case REFUSED, TIMEOUT, AUTH, DENIED, TLS, DNS, UNREACHABLE, CLOSED, NOT_REDIS -> RED;
        };
    }

    /** The word beside the light. */
    static Text word(Reply reply, RedisUrl url) {
        return Text.of(reply.fault().map(fault -> word(fault, url)).orElse("redis.light.running"));
    }

    private static String word(Fault fault, RedisUrl url) {
        return switch (fault) {
            case LOADING -> "redis.light.loading";
            case MISCONF, READONLY, SENTINEL, CLUSTER, OOM, NO_PERMISSION, MAX_CLIENTS, OTHER -> "redis.light.no-work";
            case REFUSED, CLOSED -> "redis.light.not-running";
            case TIMEOUT -> "redis.light.no-answer";
            case AUTH -> url.password().isEmpty() ? "redis.light.password-needed" : "redis.light.wrong-password";
            case DENIED -> "redis.light.denied";
            case TLS -> "redis.light.tls";
            case DNS -> "redis.light.not-found";
            case UNREACHABLE -> "redis.light.unreachable";
            case NOT_REDIS -> "redis.light.not-redis";
        };
    }
}
