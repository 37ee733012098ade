package com.digidoc.setup.lab;

import com.digidoc.setup.redis.Pulse;
import com.digidoc.setup.text.Messages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** All that the light said, each with the moment at which the product knew it. */
final class LightWatch implements Consumer<Pulse> {
    private static final Messages WORDS = new Messages(Locale.ENGLISH);

    private final List<Said> all = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();

    /**
     * What it said at a moment.
     *
     * @param at a value of {@link System#nanoTime}
     */
    record Said(String word, long at) {}

    @Override
    public void accept(Pulse pulse) {
        lock.lock();
        try {
            all.add(new Said(WORDS.say(pulse.word()), pulse.taken()));
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The first time after a moment that it said a word; empty if it does not within the limit. */
    Optional<Said> says(String word, long after, Duration limit) throws InterruptedException {
        long left = limit.toNanos();
        lock.lock();
        try {
            while (true) {
                var said = all.stream()
                        .filter(one -> one.at() - after > 0 && one.word().equals(word))
                        .findFirst();
                if (said.isPresent() || left <= 0) {
                    return said;
                }
                left = more.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** The words it said from one moment to another, each once in a row. */
    List<String> between(long from, long to) {
        lock.lock();
        try {
            var words = new ArrayList<String>();
            for (Said said : all) {
                boolean within = said.at() - from >= 0 && to - said.at() > 0;
                if (within && (words.isEmpty() || !words.getLast().equals(said.word()))) {
                    words.add(said.word());
                }
            }
            return words;
        } finally {
            lock.unlock();
        }
    }
}
