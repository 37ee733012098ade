package com.digidoc.setup.lab;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;

/** How a {@link StandIn} behaves. */
interface Manner {
    /** Whether one can connect. */
    enum Door {
        OPEN,
        /** Nothing listens. */
        SHUT,
        /** Something listens, but nobody is let in, and nobody turned away. */
        CROWDED
    }

    /** Answers one command. */
    void answer(List<String> command, Talk talk) throws IOException;

    /** Says something before it is asked. */
    default void greet(Talk talk) throws IOException {}

    default Door door() {
        return Door.OPEN;
    }

    default Optional<SSLContext> tls() {
        return Optional.empty();
    }

    /** Whether the connections that are there end when this begins. */
    default boolean cutsOff() {
        return true;
    }

    /** Whether a connection that was made while this was played goes on so after its end. */
    default boolean toTheEnd() {
        return false;
    }

    /** What it knows: as little as a check asks for. */
    Map<String, String> KEYS = new ConcurrentHashMap<>();

    /** A Redis that works. */
    static Manner good() {
        return (command, talk) -> talk.say(reply(command));
    }

    /** What a Redis that works replies. */
    static String reply(List<String> command) {
        return switch (command.getFirst()) {
            case "PING" -> "+PONG\r\n";
            case "SET" -> {
                KEYS.put(command.get(1), command.get(2));
                yield "+OK\r\n";
            }
            case "GET" -> bulk(KEYS.getOrDefault(command.get(1), ""));
            case "DEL" -> KEYS.remove(command.get(1)) == null ? ":0\r\n" : ":1\r\n";
            case "INFO" -> bulk("redis_version:8.2.1\r\nrun_id:stand-in\r\n");
            case "SMEMBERS", "HGETALL", "LRANGE", "ZRANGE", "CONFIG" -> "*0\r\n";
            case "EXISTS", "LLEN", "SCARD", "ZCARD", "ZCOUNT" -> ":0\r\n";
            case "HMGET" -> "*" + (command.size() - 2) + "\r\n" + "$-1\r\n".repeat(command.size() - 2);
            case "SSCAN" -> "*2\r\n$1\r\n0\r\n*0\r\n";
            case "PUBSUB" -> "*2\r\n" + bulk(command.getLast()) + ":0\r\n";
            case "\u0016" -> "-ERR Protocol error: unbalanced quotes in request\r\n";
            default -> "+OK\r\n";
        };
    }

    private static String bulk(String text) {
        return "$" + text.length() + "\r\n" + text + "\r\n";
    }
}
