package com.digidoc.setup.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.digidoc.setup.check.Status;
import com.digidoc.setup.support.Fuzz;
import com.digidoc.setup.text.Messages;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(14400)
class PersonsTerminalTest {
    private final StringWriter screen = new StringWriter();
    private final PrintWriter out = new PrintWriter(new PersonsTerminal(screen));

    @Test
    void ourOwnColoursGetThrough() {
        var terminal = new Terminal(
                out, out, new BufferedReader(new StringReader("")), true, true, new Messages(Locale.ENGLISH));
        var expected = new StringBuilder();
        for (Status status : Status.values()) {
            String line = terminal.glyph(status) + terminal.bold("b") + terminal.faint("é\t😀\n");
            out.print(line);
            expected.append(line);
        }
        assertEquals(expected.toString(), screen.toString());
    }

    @Test
    void aFolderCannotMakeTheTerminalDoAnything() {
        out.print("a\u001b]0;title\u0007b\u001b[2Jc\u001b[8md\u009b31me\rf\u001b[31;8mg\bh\u0000");
        assertEquals("a]0;titleb[2Jc[8md31mef[31;8mgh", screen.toString());
    }

    @Test
    void nothingElseEverDoes() throws Exception {
        Fuzz.of("terminal")
                .from("a\u001b[31mred\u001b[39m\u001b[0m\n", "\u001b]8;;http://x\u001b\\link")
                .with("\u001b", "\u001b[", "\u001b[1m", "m", ";", "\u009b", "\r")
                .texts(text -> {
                    var seen = new StringWriter();
                    new PersonsTerminal(seen).write(text);
                    String left = seen.toString().replaceAll("\u001b\\[(0|1|2|21|22|3[0-7]|39)m", "");
                    assertEquals(-1, left.indexOf('\u001b'), text);
                });
    }
}
