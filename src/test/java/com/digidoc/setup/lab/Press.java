package com.digidoc.setup.lab;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Progress;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.setup.Assistant;
import com.digidoc.setup.setup.Wishes;
import com.digidoc.setup.support.BrewMac;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A second Mac beside the first, without a Redis, where the button that installs it is pressed while a fault is on. */
final class Press implements HostStage.Trouble {
    private static final String INSTALL = "homebrew.install-redis";
    private static final String BREW = "/opt/homebrew/bin/brew";

    private final Change change;
    private BrewMac mac;
    private boolean on;

    /** What is wrong on that Mac. */
    interface Change {
        void make(BrewMac mac) throws IOException;
    }

    Press(Change change) {
        this.change = change;
    }

    /** Its brew does something else when it is to install. */
    static Press brewInstalls(String script) {
        return new Press(mac -> {
            Path well = mac.path(BREW + "-well");
            Files.move(mac.path(BREW), well);
            String quoted = "'" + well + "'";
            mac.folder().script(BREW, "[ \"$1\" = install ] || exec " + quoted + " \"$@\"\n" + script);
        });
    }

    @Override
    public void begin(HostStage stage) throws IOException {
        mac = bare(stage, "bare");
        change.make(mac);
        on = true;
    }

    private static BrewMac bare(HostStage stage, String name) {
        return BrewMac.bare(stage.aside(name)).commandLineTools().homebrew().digidoc();
    }

    @Override
    public void end(HostStage stage) throws IOException {
        mac.close();
        mac = bare(stage, "mended");
        on = false;
    }

    /** Nothing is pressed before the fault, so that there is something to install in it and after. */
    @Override
    public String wizard(HostStage stage, Faces faces) throws Exception {
        if (mac == null) {
            return Faces.ALL_WELL;
        }
        try (var assistant = new Assistant(mac.host(), Wishes.NONE)) {
            Optional<Remedy> install = assistant.examine().stream()
                    .map(Finding::remedies)
                    .flatMap(remedies -> remedies.stream())
                    .filter(remedy -> remedy.id().equals(INSTALL))
                    .findFirst();
            String said = install.isEmpty()
                    ? "nothing is offered"
                    : said(faces, assistant.apply(install.get(), Progress.SILENT));
            if (!on) {
                mac.close();
            }
            return said;
        }
    }

    private static String said(Faces faces, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> Faces.ALL_WELL;
            case Outcome.Failed failed -> {
                Faces.harmless(failed.exact());
                yield faces.plain(failed.summary());
            }
            case Outcome.Elsewhere elsewhere -> faces.plain(elsewhere.toString());
        };
    }
}
