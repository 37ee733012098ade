package com.digidoc.setup.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LateNameTest {
    @Test
    void aNameThatIsKnownAgainIsFoundAtOnce() throws Exception {
        try (var server = new StandIn(Manner.good())) {
            Process ping = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            LateName.class.getName(),
                            "ping",
                            "--json",
                            "--count",
                            "2",
                            "--interval",
                            "0.1",
                            "--url",
                            "redis://" + LateName.NAME + ":" + server.port())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String said = new String(ping.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            ping.waitFor();
            List<String> lines = said.lines().toList();
            assertEquals(2, lines.size(), said);
            assertTrue(lines.get(0).contains("\"error\":\"dns\""), said);
            assertTrue(lines.get(1).contains("\"reply\":\"PONG\""), said);
        }
    }
}
