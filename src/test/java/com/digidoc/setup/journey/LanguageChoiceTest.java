package com.digidoc.setup.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.digidoc.setup.host.AppFolders;
import com.digidoc.setup.support.BrewMac;
import com.digidoc.setup.support.Eventually;
import com.digidoc.setup.support.WindowRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The language of the window, chosen in its menu, on a Mac in a folder. */
class LanguageChoiceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir
    Path folder;

    private BrewMac homebrew() {
        return BrewMac.bare(folder).commandLineTools().homebrew().python().digidoc();
    }

    private static Path preference(BrewMac mac) throws Exception {
        return AppFolders.of(mac.host()).data().resolve("language");
    }

    private static void isKept(BrewMac mac, String tag) {
        Eventually.within(PATIENCE, tag + " is kept", () -> {
            Path file = preference(mac);
            return Files.exists(file) && Files.readString(file).strip().equals(tag);
        });
    }

    @Test
    void allIsSaidInTheChosenLanguageAtOnceAndTheNextTime() throws Exception {
        try (var mac = homebrew()) {
            try (var window = WindowRun.on(mac.folder())) {
                window.until("Install Redis").choose("menu-language-es").until("Instalar Redis", "Obtener Redis");
                window.untilGone("Install Redis", "Get Redis", "Welcome", "Needs you", "To do");
                assertTrue(window.said().contains("Bienvenida"), "the steps have their names: " + window.said());
                assertTrue(window.ask(stage -> stage.getScene().lookup("#light").getAccessibleText())
                        .startsWith("La cola: "));
                assertEquals("main", window.focused().orElseThrow().getId());
                isKept(mac, "es");
            }
            try (var window = WindowRun.on(mac.folder())) {
                window.until("Instalar Redis").choose("menu-language-system").until("Install Redis");
                isKept(mac, "system");
            }
        }
    }

    @Test
    void whereThePersonIsAndWhatWasTypedStays() throws Exception {
        try (var mac = homebrew();
                var window = WindowRun.on(mac.folder())) {
            window.until("Install Redis").shortcut(KeyCode.COMMA).until("Accept without asking");
            window.type("search", "port").type("field-api.port", "9000").until("One change, not saved yet");
            window.choose("menu-language-es").until("Todos los ajustes", "Un cambio sin guardar");
            window.shortcut(KeyCode.D).until("cosas necesitan atención");
            window.choose("menu-language-en").until("things need attention");
        }
    }

    @Test
    void whatRunsMeanwhileGoesOn() throws Exception {
        try (var mac = homebrew();
                var window = WindowRun.on(mac.folder())) {
            window.until("Install Redis").tabTo("main").type(KeyCode.SPACE);
            window.choose("menu-language-es").until("Iniciar Redis ahora").untilGone("Install Redis");
        }
    }

    @Test
    void aPreferenceThatCannotBeReadIsTheSystemsLanguage() throws Exception {
        try (var mac = homebrew()) {
            Path file = preference(mac);
            AppFolders.ready(file.getParent());
            Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
            try (var window = WindowRun.on(mac.folder())) {
                window.until("Install Redis");
                assertTrue(window.chosen("menu-language-system"));
            }
        }
    }
}
