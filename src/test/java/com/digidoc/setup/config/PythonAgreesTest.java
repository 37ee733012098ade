package com.digidoc.setup.config;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Holds our reading against tables that Python wrote. */
class PythonAgreesTest {
    private static final Map<String, String> ENVIRONMENT = Map.of("OUT", "o", "TILDE", "~", "HOME", "/h");

    /** Legal in PyYAML, but of types that no settings file has: refused with line and column. */
    private static final Set<String> REFUSED =
            Set.of("a: !!set {x, y}\n", "a: !!omap [x: 1, y: 2]\n", "a: !!pairs [x: 1, x: 2]\n", "a: !!int {=: 5}\n");

    /** A line end for PyYAML, but a character like others for SnakeYAML. */
    private static final char LINE_SEPARATOR = '\u2028';

    @TempDir
    Path folder;

    @Test
    void documentsLoadAsPyYamlLoadsThem() throws Exception {
        List<List<Object>> rows = Rows.of("documents.tsv").toList();
        assertTrue(rows.size() >= 250);
        assertAll(rows.stream()
                .filter(row -> ((String) row.get(0)).indexOf(LINE_SEPARATOR) < 0)
                .map(row -> (Executable) () -> agrees((String) row.get(0), (String) row.get(1))));
    }

    private void agrees(String document, String python) throws Exception {
        assertEquals(REFUSED.contains(document) ? "ERROR" : python, loaded(document), () -> Shown.of(document));
    }

    private String loaded(String document) throws Exception {
        Path file = Files.writeString(folder.resolve("digidoc_config.yaml"), document);
        return ConfigFile.read(file) instanceof Reading.Read(ConfigFile read) ? Shown.of(read.loaded()) : "ERROR";
    }

    @Test
    void variablesGetTheTypeThatTheLoaderGivesThem() throws Exception {
        Map<String, Object> befores = new LinkedHashMap<>();
        befores.put("null", null);
        befores.put("true", true);
        befores.put("5", BigInteger.valueOf(5));
        befores.put("float:0.5", 0.5);
        befores.put("\"text\"", "text");
        assertAll(Rows.of("typed.tsv").map(row -> (Executable) () -> assertEquals(
                row.get(2),
                Shown.of(Overlay.typed((String) row.get(0), befores.get((String) row.get(1)))),
                () -> Shown.of(row.get(0)) + " over " + row.get(1))));
    }

    @Test
    void dotenvFilesMeanWhatPythonDotenvSays() throws Exception {
        assertAll(Rows.of("dotenv.tsv").map(row -> (Executable)
                () -> assertEquals(row.get(1), environment(".env", (String) row.get(0)), () -> Shown.of(row.get(0)))));
    }

    @Test
    void envrcFilesMeanWhatAShellMakesOfThem() throws Exception {
        assertAll(Rows.of("envrc.tsv").map(row -> (Executable) () ->
                assertEquals(row.get(1), environment(".envrc", (String) row.get(0)), () -> Shown.of(row.get(0)))));
    }

    private Map<String, String> environment(String file, String text) throws Exception {
        Files.writeString(folder.resolve(file), text);
        var values = new LinkedHashMap<String, String>();
        EnvFiles.read(folder, ENVIRONMENT::get)
                .values()
                .forEach(found -> found.value().ifPresent(value -> values.put(found.name(), value)));
        return values;
    }

    @Test
    void foldersExpandAsPythonExpandsThem() throws Exception {
        UnaryOperator<String> known = ENVIRONMENT::get;
        assertAll(Rows.of("paths.tsv").map(row -> (Executable) () -> assertEquals(
                row.get(1), PythonText.expandUser(PythonText.expandVariables((String) row.get(0), known), "/h"))));
    }
}
