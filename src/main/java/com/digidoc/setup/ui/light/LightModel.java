package com.digidoc.setup.ui.light;

import com.digidoc.setup.redis.Light;
import com.digidoc.setup.redis.PingMonitor;
import com.digidoc.setup.redis.Pulse;
import com.digidoc.setup.redis.RedisUrl;
import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.engine.Seen;
import com.digidoc.setup.ui.journey.Journey;
import com.digidoc.setup.ui.work.FxTasks;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/** What the light shows. It watches the address that DigiDoc will use, whichever that is at the moment. */
public final class LightModel implements AutoCloseable {
    private static final Duration SILENCE = Duration.ofSeconds(2);
    private static final Duration TICK = Duration.ofMillis(500);
    /** No answer takes no time at all. */
    private static final double FINEST_MILLIS = 0.1;

    private final Journey journey;
    private final Consumer<Pulse> inlet;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
    private final Subscription source;
    private Optional<PingMonitor> monitor = Optional.empty();
    private Optional<RedisUrl> url = Optional.empty();
    private Optional<Pulse> last = Optional.empty();

    /**
     * The light at a moment.
     *
     * @param numbers how long the answer took and how old it is; empty where there is none
     * @param history the last five minutes, the oldest first
     * @param now the moment, a value of {@link System#nanoTime}
     */
    public record Shown(
            Light light, Text word, Text cause, Optional<Text> numbers, List<Pulse.Sample> history, long now) {
        static final Shown NOTHING = new Shown(
                Light.GREY,
                Text.of("ui.light.unknown"),
                Text.of("ui.light.no-address"),
                Optional.empty(),
                List.of(),
                0);
    }

    public LightModel(Journey journey, FxTasks tasks) {
        this.journey = journey;
        this.inlet = tasks.gathering(1, pulses -> beat(pulses.getLast()));
        this.source = journey.seen().subscribe(seen -> watch(seen.flatMap(Seen::url)));
        tasks.every(TICK, () -> show(System.nanoTime()));
    }

    public ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    private void watch(Optional<RedisUrl> wanted) {
        if (wanted.equals(url)) {
            return;
        }
        url = wanted;
        last = Optional.empty();
        if (wanted.isEmpty()) {
            monitor.ifPresent(PingMonitor::close);
            monitor = Optional.empty();
            shown.set(Shown.NOTHING);
        } else if (monitor.isPresent()) {
            monitor.get().retarget(wanted.get());
        } else {
            monitor = wanted.map(address -> new PingMonitor(address, PingMonitor.Rhythm.USUAL, inlet));
        }
    }

    /** Takes a pulse; one of an address that is not watched any more is dropped. */
    void beat(Pulse pulse) {
        if (!url.equals(Optional.of(pulse.url()))) {
            return;
        }
        boolean turned = last.filter(before -> before.light() != pulse.light()).isPresent();
        last = Optional.of(pulse);
        show(System.nanoTime());
        if (turned) {
            journey.stir();
        }
    }

    /** Shows what the last pulse is worth at a moment. */
    void show(long now) {
        last.map(pulse -> shown(pulse.at(now), now)).ifPresent(shown::set);
    }

    private static Shown shown(Pulse pulse, long now) {
        Optional<Text> numbers = pulse.latency().isPresent()
                ? pulse.sinceAnswer(now)
                        .map(age -> Text.of(
                                "ui.light.numbers",
                                Math.max(FINEST_MILLIS, pulse.latency().get().toNanos() / 1e6),
                                Math.max(1, age.toSeconds()))) // a fresh answer is at most a second old
                : pulse.lastAnswer(now).filter(answer -> old(pulse, now));
        return new Shown(pulse.light(), pulse.word(), pulse.cause(), numbers, pulse.history(), now);
    }

    /** That a server has just answered with an error is said by the word; only its silence is worth a number. */
    private static boolean old(Pulse pulse, long now) {
        return pulse.sinceAnswer(now).filter(age -> age.compareTo(SILENCE) >= 0).isPresent();
    }

    @Override
    public void close() {
        source.unsubscribe();
        monitor.ifPresent(PingMonitor::close);
    }
}
