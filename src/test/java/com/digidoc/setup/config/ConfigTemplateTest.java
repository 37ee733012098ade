package com.digidoc.setup.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigTemplateTest {
    @TempDir
    Path folder;

    @Test
    void hasEverySectionAndEveryKey() {
        var created = assertInstanceOf(ConfigTemplate.Creation.Created.class, ConfigTemplate.create(folder));
        ConfigFile file = assertInstanceOf(Reading.Read.class, ConfigFile.read(created.file()))
                .file();
        Map<?, ?> sections = assertInstanceOf(Map.class, file.loaded());
        assertEquals(
                "[thresholds, scoring, preprocessing, paths, api, queue, database, llm]",
                sections.keySet().toString());
        assertEquals(8 + 37, file.entries().size());
        assertEquals(
                "redis://localhost:6379/0",
                file.get("queue.redis_url").orElseThrow().text());
        assertEquals(Kind.INT, file.get("api.port").orElseThrow().kind());
    }

    @Test
    void leavesAFileThatIsThereAlone() throws IOException {
        Path file = Files.writeString(folder.resolve(ConfigTemplate.FILE_NAME), "mine: 1\n");
        var refused = assertInstanceOf(ConfigTemplate.Creation.Refused.class, ConfigTemplate.create(folder));
        assertEquals("config.create.there", refused.text().key());
        assertEquals("mine: 1\n", Files.readString(file));
        assertEquals(1, folder.toFile().list().length);
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        var refused = assertInstanceOf(
                ConfigTemplate.Creation.Refused.class, ConfigTemplate.create(folder.resolve("missing")));
        assertEquals("config.create.failed", refused.text().key());
        assertTrue(refused.exact().contains("missing"));
    }
}
