package com.digidoc.setup.ui.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.digidoc.setup.setup.Assistant;
import com.digidoc.setup.setup.Wishes;
import com.digidoc.setup.support.BrewMac;
import com.digidoc.setup.support.FolderHost;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssistantEngineTest {
    /** Writes its arguments down, a line each. */
    private static final String WRITES_DOWN = "printf '%s\\n' \"$@\" >\"$HOME/told\"";

    @TempDir
    Path folder;

    private static AssistantEngine engine(FolderHost host) {
        return new AssistantEngine(new Assistant(host.host(), Wishes.NONE));
    }

    @Test
    void aMacIsNotifiedByItsOwnTool() throws Exception {
        var mac = FolderHost.mac(folder).script("/usr/bin/osascript", WRITES_DOWN);
        String tricky = "Done\" & (do shell script \"id\")";
        engine(mac).notify("DigiDoc Setup", tricky);
        List<String> told = Files.readAllLines(mac.home().resolve("told"));
        assertEquals(List.of("DigiDoc Setup", tricky), told.subList(told.size() - 2, told.size()));
        assertFalse(String.join("\n", told.subList(0, told.size() - 2)).contains("id"));
    }

    @Test
    void aLinuxIsNotifiedByItsOwnTool() throws Exception {
        var debian = FolderHost.debian(folder).script("/usr/bin/notify-send", WRITES_DOWN);
        engine(debian).notify("DigiDoc Setup", "--help");
        List<String> told = Files.readAllLines(debian.home().resolve("told"));
        assertEquals(List.of("--", "DigiDoc Setup", "--help"), told.subList(told.size() - 3, told.size()));
    }

    @Test
    void theWindowsPlaceIsKeptWithTheJournal() {
        var mac = FolderHost.mac(folder);
        var place = new Placement(1, 2, 980, 680, false);
        engine(mac).keep(place);
        assertEquals(Optional.of(place), engine(mac).placement());
    }

    @Test
    void applesWindowIsBroughtForward() throws Exception {
        try (var mac = BrewMac.bare(folder)) {
            engine(mac.folder()).bringForward("Install Command Line Developer Tools");
            assertEquals(List.of("-a Install Command Line Developer Tools"), mac.opened());
        }
    }
}
