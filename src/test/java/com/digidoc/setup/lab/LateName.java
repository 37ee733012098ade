package com.digidoc.setup.lab;

import com.digidoc.setup.Main;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The program itself, in a process where a name is not known when it is first asked for, and later is. */
final class LateName {
    static final String NAME = "late.lab.test";

    private LateName() {}

    public static void main(String[] arguments) {
        var asked = new AtomicInteger();
        LabNames.answer(NAME, () -> {
            if (asked.incrementAndGet() == 1) {
                throw new UnknownHostException("not yet");
            }
            return List.of(InetAddress.ofLiteral("127.0.0.1"));
        });
        Main.main(arguments);
    }
}
