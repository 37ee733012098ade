package com.digidoc.setup.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.host.CommandResult.Ending;
import com.digidoc.setup.support.Eventually;
import com.digidoc.setup.support.FolderHost;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
    @TempDir
    Path folder;

    private FolderHost mac;

    @BeforeEach
    void makeMac() {
        mac = FolderHost.mac(folder.resolve("a mac"));
    }

    @Test
    void linesComeAsTheyArePrintedAndBothOutputsAreKept() throws Exception {
        mac.script("/usr/bin/talk", "echo one; echo two >&2; printf 'three\\r\\nfour'; exit 7");
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        CommandResult result = mac.host().run(Command.of("talk"), lines::add);
        assertEquals(7, result.exitCode());
        assertEquals("one\nthree\nfour", result.out());
        assertEquals("two", result.err());
        assertEquals(4, lines.size());
    }

    @Test
    void argumentsArriveAsTheyAreWithoutAShell() throws Exception {
        mac.script("/usr/bin/echo-all", "for a in \"$@\"; do printf '[%s]' \"$a\"; done");
        assertEquals(
                "[$HOME; rm -rf x][a b][it's]",
                mac.host()
                        .run(Command.of("echo-all", "$HOME; rm -rf x", "a b", "it's"))
                        .out());
    }

    @Test
    void aCommandOverItsTimeEndsWithAllItsChildren() throws Exception {
        mac.script("/usr/bin/hang", "(exec tail -f /dev/null) & echo $! > \"$HOME/child\"; tail -f /dev/null");
        CommandResult result = mac.host().run(Command.of("hang").within(Duration.ofMillis(600)));
        assertEquals(Ending.TIMED_OUT, result.ending());
        long child =
                Long.parseLong(Files.readString(mac.home().resolve("child")).strip());
        Eventually.within(Duration.ofSeconds(5), "the child ends", () -> !alive(child));
    }

    @Test
    void interruptingEndsTheWholeTree() throws Exception {
        mac.script("/usr/bin/hang", "(exec tail -f /dev/null) & echo $! > \"$HOME/child\"; tail -f /dev/null");
        Path child = mac.home().resolve("child");
        var cancelled = new ArrayList<Boolean>();
        Thread thread = Thread.ofVirtual().start(() -> {
            try {
                mac.host().run(Command.of("hang").within(Duration.ofMinutes(1)));
            } catch (InterruptedException e) {
                cancelled.add(true);
            }
        });
        Eventually.within(
                Duration.ofSeconds(10),
                "the child started",
                () -> Files.exists(child) && !Files.readString(child).isBlank());
        thread.interrupt();
        assertTrue(thread.join(Duration.ofSeconds(10)));
        assertEquals(List.of(true), cancelled);
        long pid = Long.parseLong(Files.readString(child).strip());
        Eventually.within(Duration.ofSeconds(5), "the child ends", () -> !alive(pid));
    }

    @Test
    void aGrandchildThatKeepsThePipeOpenHoldsNothingUp() throws Exception {
        mac.script("/usr/bin/daemonize", "(exec tail -f /dev/null) & echo $! > \"$HOME/child\"; echo started");
        CommandResult result = mac.host().run(Command.of("daemonize").within(Duration.ofSeconds(30)));
        assertEquals("started", result.answer());
        assertTrue(result.took().compareTo(Duration.ofSeconds(5)) < 0);
        ProcessHandle.of(Long.parseLong(
                        Files.readString(mac.home().resolve("child")).strip()))
                .ifPresent(ProcessHandle::destroyForcibly);
    }

    @Test
    void escapesAndBrokenTextDoNotComeThrough() throws Exception {
        mac.script("/usr/bin/paint", "printf '\\033[31mred\\033[0m \\033]0;title\\007x\\377\\000\\n'");
        assertEquals("red x\uFFFD", mac.host().run(Command.of("paint")).out());
    }

    @Test
    void ofAFloodTheLastPartIsKept() throws Exception {
        mac.script(
                "/usr/bin/flood",
                "i=0; while [ $i -lt 40000 ]; do echo \"line $i of a long flood of text\"; i=$((i+1)); done");
        CommandResult result = mac.host().run(Command.of("flood").within(Duration.ofSeconds(60)));
        assertTrue(result.out().length() <= 1 << 20);
        assertTrue(result.out().endsWith("line 39999 of a long flood of text"));
    }

    @Test
    void aMissingToolIsAResult() throws Exception {
        CommandResult result = mac.host().run(Command.of("brew"));
        assertTrue(result.notStarted());
        assertFalse(result.ok());
    }

    private static boolean alive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
}
