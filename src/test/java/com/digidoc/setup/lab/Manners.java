package com.digidoc.setup.lab;

import com.digidoc.setup.lab.Manner.Door;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;

/** Bad manners of servers. */
final class Manners {
    private static final long MILLI = 1_000_000;

    private Manners() {}

    /** Nothing listens, or nobody is let in. */
    static Manner behind(Door door) {
        return new Manner() {
            @Override
            public void answer(List<String> command, Talk talk) {
                talk.hangUp();
            }

            @Override
            public Door door() {
                return door;
            }
        };
    }

    /** The connections that are there stay, and hear what new ones hear. */
    static Manner suddenly(Manner manner) {
        return new Manner() {
            @Override
            public void answer(List<String> command, Talk talk) throws IOException {
                manner.answer(command, talk);
            }

            @Override
            public boolean cutsOff() {
                return false;
            }
        };
    }

    static Manner silent() {
        return suddenly((command, talk) -> {});
    }

    /** Whoever connects now is never answered, also not later. */
    static Manner silentToTheEnd() {
        return new Manner() {
            @Override
            public void answer(List<String> command, Talk talk) {}

            @Override
            public boolean toTheEnd() {
                return true;
            }
        };
    }

    static Manner closing() {
        return new Manner() {
            @Override
            public void answer(List<String> command, Talk talk) {
                talk.hangUp();
            }

            @Override
            public void greet(Talk talk) {
                talk.hangUp();
            }
        };
    }

    /** Says the same to whatever it hears. */
    static Manner saying(String words) {
        return (command, talk) -> talk.say(words);
    }

    /** Says the same to whatever it hears, and hangs up. */
    static Manner partingWith(String words) {
        return (command, talk) -> {
            talk.say(words);
            talk.hangUp();
        };
    }

    /** Says it at once and hangs up. */
    static Manner refusingWith(String words) {
        return new Manner() {
            @Override
            public void answer(List<String> command, Talk talk) throws IOException {
                greet(talk);
            }

            @Override
            public void greet(Talk talk) throws IOException {
                talk.say(words);
                talk.hangUp();
            }
        };
    }

    /** Begins with one thing and goes on with the other for as long as anyone listens. */
    static Manner endless(String start, String rest) {
        return (command, talk) -> {
            talk.say(start);
            String much = rest.repeat(4096 / rest.length());
            while (true) {
                talk.say(much);
            }
        };
    }

    /** Says what a good one says, a letter at a time. */
    static Manner trickling(String start, int pauseMillis) {
        return (command, talk) -> {
            for (char letter : (start + "x".repeat(1000)).toCharArray()) {
                talk.say(String.valueOf(letter));
                LockSupport.parkNanos(pauseMillis * MILLI);
            }
        };
    }

    /** A good one that takes its time. */
    static Manner slow(int pauseMillis) {
        return suddenly((command, talk) -> {
            LockSupport.parkNanos(pauseMillis * MILLI);
            talk.say(Manner.reply(command));
        });
    }

    /** A good one, but for what it says to some commands. */
    static Manner butFor(Set<String> commands, String words) {
        return suddenly(
                (command, talk) -> talk.say(commands.contains(command.getFirst()) ? words : Manner.reply(command)));
    }

    /** Takes no password, and repeats the one it was given. */
    static Manner repeating() {
        return (command, talk) -> talk.say("-WRONGPASS invalid password, you said " + command + "\r\n");
    }

    static Manner resetting() {
        return (command, talk) -> {
            talk.say("$100\r\nhalf a re");
            talk.reset();
        };
    }

    /** Behaves so behind encryption. */
    static Manner encrypted(SSLContext context, Manner manner) {
        return new Manner() {
            @Override
            public void answer(List<String> command, Talk talk) throws IOException {
                manner.answer(command, talk);
            }

            @Override
            public Optional<SSLContext> tls() {
                return Optional.of(context);
            }
        };
    }

    /** Up and down in turn. */
    static Manner flapping(int everyMillis) {
        long start = System.nanoTime();
        return new Manner() {
            @Override
            public void answer(List<String> command, Talk talk) throws IOException {
                if (up()) {
                    talk.say(Manner.reply(command));
                } else {
                    talk.hangUp();
                }
            }

            @Override
            public boolean cutsOff() {
                return false;
            }

            private boolean up() {
                return (System.nanoTime() - start) / (everyMillis * MILLI) % 2 == 1;
            }
        };
    }
}
