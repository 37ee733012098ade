package com.digidoc.setup.config;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code pyyaml.tsv} holds over 500 small files, each with what PyYAML 6.0.3 on Python 3.11 made of it: sampled by hand and
 * by chance from those that the two read alike. Where ours refuses what PyYAML reads, in odd spellings of explicit types
 * and in texts whose next line starts with three dashes, it is on the safe side; the other way there is none known.
 */
class PyYamlTest {
    @Test
    void readsAndRefusesAsPyYamlDoes() throws IOException {
        byte[] table = PyYamlTest.class.getResourceAsStream("pyyaml.tsv").readAllBytes();
        var gson = new Gson();
        Stream<String> lines = new String(table, StandardCharsets.UTF_8).lines();
        assertAll(lines.map(line -> line.split("\t"))
                .map(parts -> () -> assertEquals(parts[1], read(gson.fromJson(parts[0], String.class)), parts[0])));
    }

    private static String read(String file) {
        try {
            return PyDump.of(PyLoad.load(YamlReader.read(file.getBytes(StandardCharsets.UTF_8))));
        } catch (NotReadable e) {
            return "ERROR";
        }
    }

    @Test
    void aNumberOfMoreThan4300DigitsIsAnErrorAsInPython() {
        assertThrows(IllegalArgumentException.class, () -> PyScalars.value(Kind.INT, "1".repeat(4301)));
    }
}
