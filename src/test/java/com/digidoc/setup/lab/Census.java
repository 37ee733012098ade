package com.digidoc.setup.lab;

import com.digidoc.setup.support.Eventually;
import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What this process holds at a moment: threads of both kinds, open files (a socket is one), memory still in use after a
 * collection, and processes below it.
 */
record Census(List<String> threads, long files, long heap, long children) {
    private static final long FILES_MORE = 4;
    private static final long HEAP_MORE = 12L << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** The JDK's own, which come with the load and stay a while. */
    private static final Pattern OF_JDK = Pattern.compile("ForkJoinPool.*|process reaper.*|.*Poller.*|Reference"
        + " Handler|.*-[Uu]nblocker.*|CompletableFutureDelayScheduler|Cleaner.*|C[12]"
        + " CompilerThread.*|HttpClient.*|.*keep-alive.*|surefire.*|junit.*|Finalizer|.*Dispatcher|VirtualThread.*|Common-Cleaner|Attach"
        + " Listener|Notification Thread");

    static Census take() {
        System.gc();
        return new Census(
                threadsNow(),
                ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class)
                        .getOpenFileDescriptorCount(),
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                ProcessHandle.current().descendants().count());
    }

    /**
     * Of both kinds. Java tells of virtual threads only in a dump, which walks their stacks, and that of a busy one has made
     * the JVM crash (25.0.3); so they are read where the dump has them from.
     */
    private static List<String> threadsNow() {
        try {
            Object root = Class.forName("jdk.internal.vm.ThreadContainers")
                    .getMethod("root")
                    .invoke(null);
            var threads = (Stream<?>) Class.forName("jdk.internal.vm.ThreadContainer")
                    .getMethod("threads")
                    .invoke(root);
            return threads.map(Thread.class::cast)
                    .filter(thread -> !OF_JDK.matcher(thread.getName()).matches())
                    .map(thread -> thread.getName() + (thread.isVirtual() ? " virtual" : ""))
                    .toList();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** What is left since this census; empty once all has gone, for which it waits a while. */
    String leaks() {
        var left = new AtomicReference<>("");
        Eventually.becomes(PATIENCE, () -> {
            left.set(more(take()));
            return left.get().isEmpty();
        });
        return left.get();
    }

    String numbers() {
        return "heap %d KB, %d threads, %d files".formatted(heap >> 10, threads.size(), files);
    }

    private String more(Census now) {
        var left = new StringBuilder();
        if (now.threads.size() > threads.size()) {
            left.append("threads ")
                    .append(names(now.threads))
                    .append(" were ")
                    .append(names(threads))
                    .append("; ");
        }
        if (now.files > files + FILES_MORE) {
            left.append("files %d were %d; ".formatted(now.files, files));
        }
        if (now.heap > heap + HEAP_MORE) {
            left.append("heap %d KB was %d KB; ".formatted(now.heap >> 10, heap >> 10));
        }
        if (now.children > children) {
            left.append("processes %d were %d; ".formatted(now.children, children));
        }
        return left.toString();
    }

    private static String names(List<String> threads) {
        return threads.stream()
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()))
                .toString();
    }
}
