package com.digidoc.setup.lab;

import com.digidoc.setup.lab.RedisStage.Play;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What is played with a stand-in, or with the name it is found by. */
final class Plays {
    static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");

    private Plays() {}

    /** It behaves badly. */
    static Play of(Manner bad) {
        return of(Manner.good(), bad);
    }

    static Play of(Manner well, Manner bad) {
        return new Play() {
            @Override
            public Manner before() {
                return well;
            }

            @Override
            public void begin(StandIn server) {
                server.play(bad);
            }
        };
    }

    /** It behaves badly for at least so long. */
    static Play lasting(int seconds, Manner bad) {
        return new Play() {
            private long over;

            @Override
            public void begin(StandIn server) {
                over = System.nanoTime() + seconds * 1_000_000_000L;
                server.play(bad);
            }

            @Override
            public void end(StandIn server) throws InterruptedException {
                new CountDownLatch(1).await(over - System.nanoTime(), TimeUnit.NANOSECONDS);
                server.play(before());
            }
        };
    }

    /** Its name is not known any more. */
    static Play unknownName(String name) {
        LabNames.answer(name, () -> List.of(HERE));
        return new Play() {
            @Override
            public void begin(StandIn server) {
                LabNames.unknown(name);
            }

            @Override
            public void end(StandIn server) {
                LabNames.answer(name, () -> List.of(HERE));
            }
        };
    }

    /** Nobody answers what its name stands for. */
    static Play unansweredName(String name) {
        LabNames.answer(name, () -> List.of(HERE));
        var over = new CountDownLatch(1);
        return new Play() {
            @Override
            public void begin(StandIn server) {
                LabNames.answer(name, () -> {
                    over.await();
                    throw new UnknownHostException("no answer");
                });
            }

            @Override
            public void end(StandIn server) {
                LabNames.answer(name, () -> List.of(HERE));
                over.countDown();
            }
        };
    }

    /** All addresses of localhost are silent. */
    static Play silentEverywhere() {
        InetAddress second = second();
        return new Play() {
            private StandIn other;

            @Override
            public void begin(StandIn server) throws IOException {
                other = new StandIn(second, server.port(), Manners.silent());
                server.play(Manners.silent());
            }

            @Override
            public void end(StandIn server) throws IOException {
                close();
                server.play(before());
            }

            @Override
            public void close() throws IOException {
                if (other != null) {
                    other.close();
                }
            }
        };
    }

    /** Its name stands for two addresses, and at the first of them something else is met. */
    static Play twoAddresses(String name, Manner atFirst) {
        InetAddress first = second();
        LabNames.answer(name, () -> List.of(HERE));
        return new Play() {
            private StandIn other;

            @Override
            public void begin(StandIn server) throws IOException {
                other = new StandIn(first, server.port(), Manner.good());
                other.play(atFirst);
                LabNames.answer(name, () -> List.of(first, HERE));
            }

            @Override
            public void end(StandIn server) {
                LabNames.answer(name, () -> List.of(HERE));
            }

            @Override
            public void close() throws IOException {
                if (other != null) {
                    other.close();
                }
            }
        };
    }

    /** A second address of this computer: Linux has all of 127.*, a Mac has ::1. */
    private static InetAddress second() {
        InetAddress six = InetAddress.ofLiteral("::1");
        try (var socket = new ServerSocket(0, 1, six)) {
            return socket.getInetAddress();
        } catch (IOException none) {
            return InetAddress.ofLiteral("127.0.0.2");
        }
    }
}
