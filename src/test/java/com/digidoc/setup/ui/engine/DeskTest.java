package com.digidoc.setup.ui.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeskTest {
    private static final Placement PLACE = new Placement(-12.5, 40, 980, 680, true);

    @TempDir
    Path folder;

    @Test
    void whatIsKeptIsReadAgain() {
        var desk = new Desk(folder.resolve("of its own"));
        assertEquals(Optional.empty(), desk.placement());
        desk.keep(PLACE);
        assertEquals(Optional.of(PLACE), desk.placement());
        desk.keep(PLACE.filling());
        assertEquals(Optional.of(PLACE), desk.placement());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1 2 3", "a b c d true", "NaN 1 2 3 false", "1 2 3 Infinity false", "1 2 3 4 5"})
    void anotherFileInItsPlaceIsAsGoodAsNone(String text) throws Exception {
        Files.writeString(folder.resolve("window"), text);
        assertEquals(Optional.empty(), new Desk(folder).placement());
    }

    @Test
    void theLanguageIsKeptUntilItIsTheSystemsAgain() {
        var desk = new Desk(folder.resolve("of its own"));
        assertEquals(Optional.empty(), desk.language());
        desk.speak(Optional.of(Locale.of("es")));
        assertEquals(Optional.of(Locale.of("es")), desk.language());
        desk.speak(Optional.empty());
        assertEquals(Optional.empty(), desk.language());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "xx", "es es", "español", "../es", "\u0000"})
    void whatIsNoLanguageOfOursIsThatOfTheSystem(String text) throws Exception {
        Files.writeString(folder.resolve("language"), text);
        assertEquals(Optional.empty(), new Desk(folder).language());
    }

    @Test
    void bytesThatAreNoTextAreThatOfTheSystem() throws Exception {
        Files.write(folder.resolve("language"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertEquals(Optional.empty(), new Desk(folder).language());
    }

    @Test
    void aFolderThatCannotBeWrittenCostsNothing() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        new Desk(file).keep(PLACE);
        new Desk(file).speak(Optional.of(Locale.ENGLISH));
        assertEquals(Optional.empty(), new Desk(file).language());
        assertEquals(Optional.empty(), new Desk(file).placement());
    }
}
