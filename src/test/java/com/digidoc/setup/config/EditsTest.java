package com.digidoc.setup.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditsTest {
    @TempDir
    Path folder;

    private ConfigFile file(String text) throws Exception {
        Path path = Files.writeString(folder.resolve("digidoc_config.yaml"), text);
        return ((Reading.Read) ConfigFile.read(path)).file();
    }

    private static Edits edits(ConfigFile file, String... keysAndValues) {
        Map<Setting, String> values = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            values.put(ConfigSchema.find(keysAndValues[i]).orElseThrow(), keysAndValues[i + 1]);
        }
        return Edits.of(file, values);
    }

    private static String written(Edits edits) {
        return new String(edits.after().bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void linesAreNumberedAsInTheFileWhateverTheOrderOfTheWishes() throws Exception {
        Edits edits = edits(
                file("api:\n  port: 1 # a\nllm:\n  timeout: 5\n"),
                "llm.timeout",
                "6",
                "api.port",
                "2",
                "llm.model",
                "m");
        assertEquals("api:\n  port: 2 # a\nllm:\n  timeout: 6\n  model: \"m\"\n", written(edits));
        assertEquals(
                List.of(List.of("api.port"), List.of("llm.timeout"), List.of("llm.model")),
                edits.steps().stream().map(Edits.Step::keys).toList());
        assertEquals(
                List.of(2, 4, 5),
                edits.steps().stream().map(step -> step.change().line()).toList());
    }

    @Test
    void twoValuesInOneLineAreOneStep() throws Exception {
        Edits edits = edits(file("llm: {model: a, timeout: 5}\n"), "llm.model", "b", "llm.timeout", "6");
        assertEquals(
                List.of(new Edits.Step(
                        List.of("llm.model", "llm.timeout"),
                        new Change(1, List.of("llm: {model: a, timeout: 5}"), List.of("llm: {model: b, timeout: 6}")))),
                edits.steps());
    }

    @Test
    void aValueBecomesWhatTheSchemaWants() throws Exception {
        Edits edits = edits(
                file("api:\n  port: \"8001\"\n  auth_required: \"yes\"\nllm:\n  model: 5\n"),
                "api.port",
                "8002",
                "api.auth_required",
                "false",
                "llm.model",
                "6");
        assertEquals(
                "api:\n  port: 8002\n  auth_required: false\nllm:\n  model: \"6\"\n",
                written(edits).replace('\'', '"'));
        assertEquals(Map.of(), edits.refused());
    }

    @Test
    void whatIsTheSameAlreadyIsNoStep() throws Exception {
        Edits edits = edits(file("thresholds: {auto_match: 0.80}\n"), "thresholds.auto_match", "0.8");
        assertEquals(List.of(), edits.steps());
    }

    @Test
    void whatCannotBeSetIsNamedAndTheRestIsSet() throws Exception {
        Edits edits =
                edits(file("api: &a\n  port: 1\nmine: *a\nllm:\n  timeout: 5\n"), "api.port", "2", "llm.timeout", "6");
        assertEquals("api: &a\n  port: 1\nmine: *a\nllm:\n  timeout: 6\n", written(edits));
        assertEquals(Set.of("api.port"), edits.refused().keySet());
    }

    @Test
    void aFileIsCurrentUntilSomebodyChangesIt() throws Exception {
        ConfigFile file = file("api:\n  port: 1\n");
        assertTrue(file.current());
        Files.writeString(file.path(), "api:\n  port: 2\n");
        assertFalse(file.current());
        Files.delete(file.path());
        assertFalse(file.current());
    }

    @Test
    void undoIsPossibleOnlyAfterAChangeOfOurs() throws Exception {
        ConfigFile file = file("api:\n  port: 1\n");
        assertFalse(ConfigUndo.possible(file.path()));
        new SafeWrite(Clock.systemUTC()).save(edits(file, "api.port", "2").after());
        assertTrue(ConfigUndo.possible(file.path()));
        Files.writeString(file.path(), "api:\n  port: 3\n");
        assertFalse(ConfigUndo.possible(file.path()));
    }
}
