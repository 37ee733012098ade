package com.digidoc.setup.redis;

import com.digidoc.setup.text.Text;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The engine of the live light: asks once an interval on a thread of its own; where there is no answer, at first sooner.
 * Interrupting the thread is how it is told of a new address or its end.
 */
public final class PingMonitor implements AutoCloseable {
    private static final Duration FIRST_RETRY = Duration.ofMillis(100);
    private static final Duration LAST_RETRY = Duration.ofSeconds(1);

    private final Rhythm rhythm;
    private final Consumer<Pulse> listener;
    private final Thread thread;
    private volatile RedisUrl url;
    private volatile boolean closed;

    /**
     * How often it asks.
     *
     * @param interval from one question to the next
     * @param timeout how long one question may take
     */
    public record Rhythm(Duration interval, Duration timeout) {
        /** Whatever goes wrong is told within one interval and one timeout: below three seconds. */
        public static final Rhythm USUAL = new Rhythm(Duration.ofSeconds(1), Duration.ofMillis(1500));
    }

    /**
     * Starts watching.
     *
     * @param url the address to ask
     * @param rhythm how often
     * @param listener gets a pulse after each question, on the monitor's thread
     */
    public PingMonitor(RedisUrl url, Rhythm rhythm, Consumer<Pulse> listener) {
        this.url = url;
        this.rhythm = rhythm;
        this.listener = listener;
        this.thread = Thread.ofVirtual().name("ping").start(this::run);
    }

    /** Watches another address from now on. */
    public void retarget(RedisUrl other) {
        url = other;
        thread.interrupt();
    }

    /** Ends the thread and its connection; a pulse that is on its way may still arrive. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    private void run() {
        while (!closed) {
            RedisUrl current = url;
            try {
                watch(current);
            } catch (InterruptedException e) {
                System.getLogger(PingMonitor.class.getName())
                        .log(Level.DEBUG, "told to stop asking {0}", current.masked());
            }
        }
    }

    private void watch(RedisUrl current) throws InterruptedException {
        var history = new PulseHistory();
        Duration retry = FIRST_RETRY;
        listener.accept(Pulse.looking(current, System.nanoTime(), rhythm.interval()));
        while (current == url && !closed) {
            long start = System.nanoTime();
            Optional<Reply> reply = beat(current);
            long now = System.nanoTime();
            if (reply.isPresent()) {
                history.add(reply.get(), now);
                listener.accept(pulse(current, reply.get(), now, history));
            }
            if (reply.filter(Reply::answered).isPresent()) {
                retry = FIRST_RETRY;
                Thread.sleep(rest(start, rhythm.interval()));
            } else {
                Thread.sleep(rest(start, shorter(retry, rhythm.interval())));
                retry = shorter(retry.multipliedBy(2), LAST_RETRY);
            }
        }
    }

    /** The light is a border: a mistake of ours must not end it. It tells nothing then, and so goes grey with age. */
    private Optional<Reply> beat(RedisUrl current) throws InterruptedException {
        try {
            return Optional.of(Heartbeat.of(current, rhythm.timeout()));
        } catch (RuntimeException e) {
            System.getLogger(PingMonitor.class.getName()).log(Level.WARNING, "ping", e);
            return Optional.empty();
        }
    }

    private Pulse pulse(RedisUrl current, Reply reply, long now, PulseHistory history) {
        Light light = Light.of(reply);
        return new Pulse(
                light,
                current,
                Light.word(reply, current),
                reply.fault()
                        .map(fault -> fault.summary(current))
                        .orElse(Text.of("redis.light.running-at", current.masked())),
                reply.exact(),
                reply.fault(),
                light == Light.GREEN ? Optional.of(reply.latency()) : Optional.empty(),
                now,
                history.answered(),
                rhythm.interval(),
                history.samples());
    }

    /** What is left of a pause that began with the question: one that took its time is asked again at once. */
    private static Duration rest(long start, Duration pause) {
        Duration spent = Duration.ofNanos(System.nanoTime() - start);
        Duration left = pause.minus(spent);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
