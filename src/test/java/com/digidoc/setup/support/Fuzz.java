package com.digidoc.setup.support;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * Gives a reader thousands of odd inputs: good ones, broken in many ways by a seeded die. Whatever it throws, a try that
 * takes too long or too much memory, and memory that is not given back, is a finding; it comes with the seed, the number of
 * the try and the shortest input that still does it. {@code -Dlab.tries} and {@code -Dlab.seed} say how many and which.
 */
public final class Fuzz {
    /** How many times the usual number of tries a reader gets; those that need a network get less. */
    private static final int TRIES = Integer.getInteger("lab.tries", 600);

    private static final long SEED = Long.getLong("lab.seed", 20261123);
    private static final Duration HANG = Duration.ofSeconds(20);
    private static final long GREED = 512L << 20;
    private static final long LEAK = 24L << 20;
    private static final int SHRINKING = 400;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final String name;
    private final List<byte[]> samples = new ArrayList<>();
    private final List<byte[]> pieces = new ArrayList<>();
    private int share = 1;

    /** Reads an input; throws nothing, whatever it is. */
    @FunctionalInterface
    public interface Reader {
        void read(byte[] input) throws Exception;
    }

    /** Like {@link Reader}, for texts. */
    @FunctionalInterface
    public interface TextReader {
        void read(String input) throws Exception;
    }

    private Fuzz(String name) {
        this.name = name;
    }

    /** For a reader of that name, by which its dice are told apart. */
    public static Fuzz of(String name) {
        return new Fuzz(name);
    }

    /** Good inputs. */
    public Fuzz from(String... good) {
        for (String sample : good) {
            samples.add(sample.getBytes(StandardCharsets.UTF_8));
        }
        return this;
    }

    /** What means something in that format, to be put in anywhere. */
    public Fuzz with(String... words) {
        for (String word : words) {
            pieces.add(word.getBytes(StandardCharsets.UTF_8));
        }
        return this;
    }

    /** Only every so manieth of the usual tries. */
    public Fuzz oneIn(int parts) {
        share = parts;
        return this;
    }

    /** Goes through all texts; what the bytes are not, in UTF-8, becomes a replacement character. */
    public void texts(TextReader reader) throws Exception {
        bytes(input -> reader.read(new String(input, StandardCharsets.UTF_8)));
    }

    /** Goes through all inputs. */
    public void bytes(Reader reader) throws Exception {
        var random = new Random(SEED ^ name.hashCode());
        int tries = Math.max(1, TRIES / share);
        try (ExecutorService worker = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("fuzz " + name).daemon().factory())) {
            long before = held();
            long slowest = 0;
            for (int i = 0; i < tries; i++) {
                byte[] input = i < samples.size() ? samples.get(i) : new Mutation(random, samples, pieces).input();
                long start = System.nanoTime();
                Throwable thrown = thrown(worker, reader, input);
                slowest = Math.max(slowest, System.nanoTime() - start);
                if (thrown != null) {
                    byte[] least = shrunk(input, smaller -> same(thrown, thrown(worker, reader, smaller)));
                    throw new AssertionError(
                            "%s, seed %d, try %d: %s%nwith %s".formatted(name, SEED, i, thrown, printable(least)),
                            thrown);
                }
            }
            long grown = held() - before;
            System.out.printf(
                    "fuzz: %s: %d inputs, seed %d, slowest %d ms, held %d KiB more%n",
                    name, tries, SEED, slowest / 1_000_000, grown >> 10);
            if (grown > LEAK) {
                throw new AssertionError(name + " holds " + grown + " bytes more than before");
            }
        }
    }

    /** What a try threw, or what else was wrong with it; null if nothing. */
    private static Throwable thrown(ExecutorService worker, Reader reader, byte[] input) {
        var task = worker.submit(() -> {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            reader.read(input);
            return THREADS.getCurrentThreadAllocatedBytes() - before;
        });
        try {
            long bytes = task.get(HANG.toSeconds(), TimeUnit.SECONDS);
            return bytes > GREED ? new OutOfMemoryError("one input took " + bytes + " bytes") : null;
        } catch (ExecutionException e) {
            return e.getCause();
        } catch (TimeoutException e) {
            task.cancel(true);
            return e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return e;
        }
    }

    private static boolean same(Throwable one, Throwable other) {
        return other != null && one.getClass() == other.getClass();
    }

    /** Leaves out ever smaller parts as long as the finding stays. */
    private static byte[] shrunk(byte[] input, Predicate<byte[]> still) {
        byte[] least = input;
        int left = SHRINKING;
        for (int part = Math.max(1, input.length / 2); part > 0 && left > 0; part /= 2) {
            for (int at = 0; at + part <= least.length && left > 0; left--) {
                var shorter = new ByteArrayOutputStream();
                shorter.write(least, 0, at);
                shorter.write(least, at + part, least.length - at - part);
                if (still.test(shorter.toByteArray())) {
                    least = shorter.toByteArray();
                } else {
                    at += part;
                }
            }
        }
        return least;
    }

    private static String printable(byte[] input) {
        var text = new StringBuilder();
        for (byte b : Arrays.copyOf(input, Math.min(input.length, 600))) {
            text.append(b >= ' ' && b < 127 ? String.valueOf((char) b) : "\\x%02x".formatted(b));
        }
        return text + (input.length > 600 ? "… (" + input.length + " bytes)" : "");
    }

    private static long held() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** One way of breaking a good input, or several on top of each other. */
    private record Mutation(Random random, List<byte[]> samples, List<byte[]> pieces) {
        private static final List<String> ODD = List.of(
                "\0",
                "\uFEFF",
                "\r",
                "\r\n",
                "\n",
                "\t",
                "\u0085",
                "\u2028",
                "\u202e",
                "\uD83D\uDE00",
                "é",
                "\u001b[31m",
                "%",
                "%00",
                "%ff",
                "%s",
                "$",
                "${",
                "\\",
                "\"",
                "'",
                "`",
                "{",
                "}",
                "[",
                "]",
                "<",
                ">",
                "&",
                "*",
                "!",
                "|",
                ":",
                "//",
                "@",
                "?",
                "#",
                "=",
                "-1",
                "0",
                "2147483648",
                "9223372036854775808",
                "1e999",
                "NaN",
                "../..");

        byte[] input() {
            byte[] input = random.nextInt(20) == 0 ? noise(random.nextInt(200)) : pick(samples);
            for (int times = 1 + random.nextInt(6); times > 0; times--) {
                input = once(input);
            }
            return input;
        }

        private byte[] once(byte[] input) {
            int at = random.nextInt(input.length + 1);
            int to = at + random.nextInt(Math.min(40, input.length - at) + 1);
            return switch (random.nextInt(10)) {
                case 0 -> joined(input, at, noise(1 + random.nextInt(4)), at);
                case 1 -> joined(input, at, new byte[0], to);
                case 2 -> joined(input, at, Arrays.copyOfRange(input, at, to), at);
                case 3 -> Arrays.copyOf(input, at);
                case 4 -> joined(input, at, repeated(odd()), at);
                case 5 -> joined(input, at, flipped(Arrays.copyOfRange(input, at, to)), to);
                case 6 -> crossed(input, at);
                case 7 -> pieces.isEmpty() ? input : joined(input, at, pick(pieces), to);
                default -> joined(input, at, odd(), random.nextBoolean() ? at : to);
            };
        }

        private byte[] crossed(byte[] input, int at) {
            byte[] other = pick(samples);
            return joined(
                    input, at, Arrays.copyOfRange(other, random.nextInt(other.length + 1), other.length), input.length);
        }

        private byte[] odd() {
            return !pieces.isEmpty() && random.nextInt(3) == 0
                    ? pick(pieces)
                    : ODD.get(random.nextInt(ODD.size())).getBytes(StandardCharsets.UTF_8);
        }

        /** Deep and long things are made of the same again and again. */
        private byte[] repeated(byte[] piece) {
            var many = new ByteArrayOutputStream();
            for (int times = 1 << random.nextInt(14); times > 0; times--) {
                many.writeBytes(piece);
            }
            return many.toByteArray();
        }

        private byte[] flipped(byte[] part) {
            for (int i = 0; i < part.length; i++) {
                part[i] ^= (byte) (1 << random.nextInt(8));
            }
            return part;
        }

        private byte[] noise(int length) {
            var bytes = new byte[length];
            random.nextBytes(bytes);
            return bytes;
        }

        private byte[] pick(List<byte[]> all) {
            return all.get(random.nextInt(all.size()));
        }

        private static byte[] joined(byte[] input, int end, byte[] middle, int start) {
            var all = new ByteArrayOutputStream();
            all.write(input, 0, end);
            all.writeBytes(middle);
            all.write(input, start, input.length - start);
            return all.toByteArray();
        }
    }
}
