package com.digidoc.setup.bench;

import com.digidoc.setup.redis.PingMonitor;
import com.digidoc.setup.redis.PingMonitor.Rhythm;
import com.digidoc.setup.redis.Pulse;
import com.digidoc.setup.redis.RedisUrl;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/**
 * The light without its window, in a JVM of its own. Prints {@code cpu PERCENT}, {@code memory RATIO} and
 * {@code latency MILLIS}.
 */
public final class LightLoad {
    private static final Duration WARM = Duration.ofSeconds(10);
    private static final Duration WATCHED = Duration.ofSeconds(60);
    private static final int FEW = 100;
    private static final int MANY = 10_000;

    private LightLoad() {}

    public static void main(String... arguments) throws InterruptedException {
        RedisUrl url = ((RedisUrl.Reading.Valid) RedisUrl.parse(arguments[0])).url();
        atOneHertz(url);
        memory(url);
    }

    /** What the usual rhythm costs. */
    private static void atOneHertz(RedisUrl url) throws InterruptedException {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var latencies = new ConcurrentLinkedQueue<Double>();
        var monitor = new PingMonitor(url, Rhythm.USUAL, pulse -> note(pulse, latencies));
        Thread.sleep(WARM);
        latencies.clear();
        long before = system.getProcessCpuTime();
        Thread.sleep(WATCHED);
        long used = system.getProcessCpuTime() - before;
        monitor.close();
        System.out.printf(Locale.ROOT, "cpu %.4f%n", 100.0 * used / WATCHED.toNanos());
        System.out.printf(Locale.ROOT, "latency %.4f%n", Program.median(List.copyOf(latencies)));
    }

    private static void note(Pulse pulse, ConcurrentLinkedQueue<Double> latencies) {
        pulse.latency().map(latency -> latency.toNanos() / 1e6).ifPresent(latencies::add);
    }

    /** What is left on the heap after many pings, against after few. */
    private static void memory(RedisUrl url) throws InterruptedException {
        var few = new CountDownLatch(FEW);
        var many = new CountDownLatch(MANY);
        var quick = new Rhythm(Duration.ofMillis(1), Rhythm.USUAL.timeout());
        var monitor = new PingMonitor(url, quick, pulse -> {
            few.countDown();
            many.countDown();
        });
        few.await();
        double atFirst = heap();
        many.await();
        System.out.printf(Locale.ROOT, "memory %.4f%n", heap() / atFirst);
        monitor.close();
    }

    /** Bytes in use, the least of some looks, each after a collection. */
    private static double heap() throws InterruptedException {
        var seen = new ArrayList<Double>();
        var memory = ManagementFactory.getMemoryMXBean();
        for (int i = 0; i < 5; i++) {
            System.gc();
            seen.add((double) memory.getHeapMemoryUsage().getUsed());
            Thread.sleep(20);
        }
        return seen.stream().min(Double::compare).orElseThrow();
    }
}
