package com.digidoc.setup.redis;

import com.digidoc.setup.text.Secret;
import java.time.Duration;
import java.util.Optional;

/**
 * What came back of one question to Redis.
 *
 * @param fault what went wrong; empty if it answered as it should
 * @param exact the exact words: {@code PONG}, the server's error, the system's message; never a secret
 * @param latency how long the answer took, or until it was given up
 */
public record Reply(Optional<Fault> fault, String exact, Duration latency) {
    private static final int LONGEST = 300;

    public boolean ok() {
        return fault.isEmpty();
    }

    /** Whether a Redis replied, be it with an error. */
    public boolean answered() {
        return fault.map(Fault::answered).orElse(true);
    }

    static Reply of(String exact, long startNanos) {
        return new Reply(Optional.empty(), exact, since(startNanos));
    }

    static Reply of(Trouble trouble, RedisUrl url, long startNanos) {
        return new Reply(Optional.of(trouble.fault()), harmless(trouble.getMessage(), url), since(startNanos));
    }

    private static Duration since(long startNanos) {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }

    /** A server may repeat what it was sent, and send what a terminal obeys. */
    private static String harmless(String words, RedisUrl url) {
        String hidden = url.password()
                .map(Secret::reveal)
                .map(password -> words.replace(password, Secret.MASK))
                .orElse(words);
        String plain = hidden.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
    }
}
