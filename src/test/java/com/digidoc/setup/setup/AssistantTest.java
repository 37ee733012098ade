package com.digidoc.setup.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Progress;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.support.BrewMac;
import com.digidoc.setup.support.Eventually;
import com.digidoc.setup.support.TestRedis;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssistantTest {
    private static final String BY_HAND = "redis.start-now";

    @TempDir
    Path folder;

    @Test
    void aServerStartedByHandEndsWithTheAssistant() throws Exception {
        try (var mac = BrewMac.bare(folder)
                .commandLineTools()
                .homebrew()
                .redisInstalled()
                .digidoc()) {
            try (var assistant = new Assistant(mac.host(), Wishes.NONE).staying()) {
                Remedy byHand = service(assistant.examine()).remedies().getLast();
                assertEquals(BY_HAND, byHand.id());
                assertInstanceOf(Outcome.Done.class, assistant.apply(byHand, Progress.SILENT));
                assertTrue(TestRedis.listening(mac.port()));
            }
            Eventually.within(Duration.ofSeconds(10), "the server ends", () -> !TestRedis.listening(mac.port()));
        }
    }

    @Test
    void aCommandThatEndsAtOnceOffersNoServerThatWouldEndWithIt() throws Exception {
        try (var mac = BrewMac.bare(folder)
                        .commandLineTools()
                        .homebrew()
                        .redisInstalled()
                        .digidoc();
                var assistant = new Assistant(mac.host(), Wishes.NONE)) {
            List<Remedy> offered = service(assistant.examine()).remedies();
            assertTrue(offered.stream().noneMatch(remedy -> remedy.id().equals(BY_HAND)), offered.toString());
        }
    }

    private static Finding service(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.id().equals("redis.service"))
                .findFirst()
                .orElseThrow();
    }
}
