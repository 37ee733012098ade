package com.digidoc.setup.check;

/**
 * Threads to ask questions on. They are of the kind of the one that asks: virtual ones in the window, which leaves them a
 * processor, and others on the command line. For virtual ones Java waits for what servers answer on a thread that never
 * leaves the system's code, and a process that ends waits 300 ms for such a thread (HotSpot's {@code VM_Exit}).
 */
public final class Threads {
    private Threads() {}

    /** Another thread like this one, which does not keep the process from ending. */
    public static Thread.Builder another(String name) {
        return Thread.currentThread().isVirtual()
                ? Thread.ofVirtual().name(name)
                : Thread.ofPlatform().daemon().name(name);
    }
}
