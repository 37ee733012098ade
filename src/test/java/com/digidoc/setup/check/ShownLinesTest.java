package com.digidoc.setup.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ShownLinesTest {
    private static final long SECOND = 1_000_000_000;

    private final List<String> shown = new ArrayList<>();
    private final AtomicLong clock = new AtomicLong(-5 * SECOND);
    private final ShownLines lines = new ShownLines(shown::add, clock::get);

    @Test
    void asManyAsAProgramUsuallyPrintsAreAllShown() {
        for (int i = 0; i < 2000; i++) {
            lines.line("line " + i);
        }
        assertEquals(2000, shown.size());
        for (int i = 0; i < 10_000; i++) {
            clock.addAndGet(SECOND / 40);
            lines.line("slow " + i);
        }
        assertEquals(12_000, shown.size());
        assertFalse(shown.contains("…"));
    }

    @Test
    void ofAFloodOnlyWhatCanBeFollowedIsShown() {
        for (int i = 0; i < 1_000_000; i++) {
            clock.addAndGet(SECOND / 100_000);
            lines.line("flood");
        }
        assertTrue(shown.size() <= 2000 + 2 * 10 * 50, shown.size() + " lines");
        assertTrue(shown.contains("…"));
        assertEquals("flood", shown.getFirst());
    }

    @Test
    void aSecretBelowALineThatWasLeftOutIsHidden() {
        for (int i = 0; i < 2500; i++) {
            lines.line("flood");
        }
        lines.line("password:");
        clock.addAndGet(SECOND);
        lines.line("  hunter2-hush");
        assertFalse(shown.getLast().contains("hunter2"), shown.getLast());
    }
}
