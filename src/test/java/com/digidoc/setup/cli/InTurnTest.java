package com.digidoc.setup.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.text.Messages;
import com.digidoc.setup.text.Text;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class InTurnTest {
    private final StringWriter screen = new StringWriter();
    private final Terminal terminal = new Terminal(
            new PrintWriter(screen),
            new PrintWriter(screen),
            new BufferedReader(new StringReader("")),
            false,
            false,
            new Messages(Locale.ENGLISH));

    private final InTurn lines =
            new InTurn(List.of("host.os", "redis.port", "redis.answers"), new Ladder(terminal), false);

    private void found(String id) {
        lines.accept(Finding.ok(id, Text.exactly(id)));
    }

    @Test
    void eachIsPrintedOnceAllBelowItAre() {
        found("redis.answers");
        found("python.venv");
        assertEquals("", screen.toString());
        found("host.os");
        assertEquals("✓ This computer          host.os\n", screen.toString());
        found("redis.port");
        assertEquals("""
            ✓ This computer          host.os
            ✓ The port of the queue  redis.port
            ✓ Redis answers          redis.answers
            """, screen.toString());
    }
}
