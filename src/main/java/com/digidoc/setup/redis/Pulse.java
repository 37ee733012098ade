package com.digidoc.setup.redis;

import com.digidoc.setup.text.Text;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the live light knows at one moment. Moments are values of {@link System#nanoTime}, so that a clock that is set back
 * does not matter.
 *
 * @param light what to show
 * @param url the address looked at
 * @param word a word or two for the light
 * @param cause one sentence
 * @param exact the server's or the system's own words; empty while nothing was said
 * @param fault what is wrong, if anything is
 * @param latency how long the answer took; only when green
 * @param taken the moment this was found out
 * @param answered the moment of the last answer, whatever it said
 * @param interval how often it looks
 * @param history the last five minutes, the oldest first
 */
public record Pulse(
        Light light,
        RedisUrl url,
        Text word,
        Text cause,
        String exact,
        Optional<Fault> fault,
        Optional<Duration> latency,
        long taken,
        Optional<Long> answered,
        Duration interval,
        List<Sample> history) {
    private static final int STALE_INTERVALS = 3;
    private static final Duration IN_MINUTES = Duration.ofMinutes(2);

    /**
     * One look in the history.
     *
     * @param taken when
     * @param latency how long the answer took; empty if there was none
     */
    public record Sample(long taken, Optional<Duration> latency) {}

    public Pulse {
        history = List.copyOf(history);
    }

    /** Before the first look at an address. */
    static Pulse looking(RedisUrl url, long now, Duration interval) {
        return new Pulse(
                Light.GREY,
                url,
                Text.of("redis.light.looking"),
                Text.of("redis.light.looking-at", url.masked()),
                "",
                Optional.empty(),
                Optional.empty(),
                now,
                Optional.empty(),
                interval,
                List.of());
    }

    /**
     * What this is worth at a later moment: once it is older than three intervals, nobody knows, and the light is grey.
     *
     * @param now a value of {@link System#nanoTime}
     */
    public Pulse at(long now) {
        if (light == Light.GREY || now - taken <= STALE_INTERVALS * interval.toNanos()) {
            return this;
        }
        return new Pulse(
                Light.GREY,
                url,
                lastAnswer(now).orElse(Text.of("redis.light.looking")),
                Text.of("redis.light.stale", url.masked()),
                exact,
                fault,
                Optional.empty(),
                taken,
                answered,
                interval,
                history);
    }

    /** How long ago the last answer came; empty if there never was one. */
    public Optional<Duration> sinceAnswer(long now) {
        return answered.map(moment -> Duration.ofNanos(Math.max(0, now - moment)));
    }

    /** The same in words: {@code Last answer 8 s ago}. */
    public Optional<Text> lastAnswer(long now) {
        return sinceAnswer(now)
                .map(age -> age.compareTo(IN_MINUTES) < 0
                        ? Text.of("redis.light.last-answer", age.toSeconds())
                        : Text.of("redis.light.last-answer-minutes", age.toMinutes()));
    }
}
