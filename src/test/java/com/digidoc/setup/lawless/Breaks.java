package com.digidoc.setup.lawless;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

/** Never run. */
public final class Breaks {
    private Breaks() {}

    static final class Shell {
        List<String> line() {
            return List.of("sh", "-c", "echo");
        }
    }

    static final class ShellByPath {
        String path() {
            return "/usr/bin/env bash";
        }
    }

    static final class Processes {
        Object start() throws Exception {
            return new ProcessBuilder("true").start();
        }
    }

    static final class Exec {
        Object start() throws Exception {
            return Runtime.getRuntime().exec(new String[] {"true"}, new String[0]);
        }
    }

    static final class Redis {
        Object client() {
            return new redis.clients.jedis.HostAndPort("localhost", 6379);
        }
    }

    static final class Yaml {
        Object reader() {
            return new org.yaml.snakeyaml.LoaderOptions();
        }
    }

    static final class WindowKit {
        Object node() {
            return new javafx.scene.Group();
        }
    }

    static final class CommandLineKit {
        Object line() {
            return new org.apache.commons.cli.Options();
        }
    }

    static final class Exit {
        void end() {
            System.exit(0);
        }
    }

    static final class Halt {
        void end() {
            Runtime.getRuntime().halt(0);
        }
    }

    static final class LaterByHand {
        void later() {
            javafx.application.Platform.runLater(() -> {});
        }
    }

    static final class KeptLogger {
        final System.Logger logger = System.getLogger("kept");
    }

    static final class FutureGet {
        Object waits(Future<?> future) throws Exception {
            return future.get();
        }
    }

    static final class TaskGet {
        Object waits(FutureTask<?> task) throws Exception {
            return task.get();
        }
    }

    static final class FutureJoin {
        Object waits(CompletableFuture<?> future) {
            return future.join();
        }
    }

    static final class ThreadJoin {
        void waits(Thread thread) throws InterruptedException {
            thread.join();
        }
    }

    static final class LatchAwait {
        void waits(CountDownLatch latch) throws InterruptedException {
            latch.await();
        }
    }

    static final class WaitFor {
        int waits(Process process) throws InterruptedException {
            return process.waitFor();
        }
    }

    static final class QueueTake {
        Object waits(BlockingQueue<?> queue) throws InterruptedException {
            return queue.take();
        }
    }

    static final class DequePut {
        void waits(LinkedBlockingDeque<String> queue) throws InterruptedException {
            queue.putFirst("");
        }
    }

    static final class Acquire {
        void waits(Semaphore semaphore) throws InterruptedException {
            semaphore.acquire();
        }
    }

    static final class ObjectWait {
        synchronized void waits() throws InterruptedException {
            wait();
        }
    }

    static final class Park {
        void waits() {
            LockSupport.park();
        }
    }

    static final class InvokeAll {
        Object waits(ExecutorService service) throws InterruptedException {
            return service.invokeAll(List.of());
        }
    }
}
