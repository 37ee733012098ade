package com.digidoc.setup.digidoc;

import com.digidoc.setup.host.Host;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds DigiDoc's folder. */
public final class DigiDocFinder {
    /** The variable that tells DigiDoc itself where its configuration file is. */
    public static final String CONFIG_VARIABLE = "DIGIDOC_CONFIG_PATH";

    private final Host host;
    private final Optional<Path> configFile;
    private final boolean configChosen;

    private DigiDocFinder(Host host, Optional<Path> chosenConfig) {
        this.host = host;
        this.configChosen = chosenConfig.isPresent();
        this.configFile = chosenConfig.or(
                () -> host.variable(CONFIG_VARIABLE).map(host::given).map(DigiDocFinder::fileAt));
    }

    /**
     * What was found.
     *
     * @param digiDoc the DigiDoc to work with; empty if there is none
     * @param others further folders of the same kind of place that hold a DigiDoc too
     */
    public record Search(Optional<DigiDoc> digiDoc, List<Path> others) {
        public Search {
            others = List.copyOf(others);
        }
    }

    /**
     * Looks where DigiDoc may be, the surest place first, and stops at the first kind of place that has it: a chosen
     * folder; the folder of a chosen configuration file, if it holds a DigiDoc; the folder of {@code DIGIDOC_CONFIG_PATH};
     * the folder used last; where applications are put; Dropbox; at last the folder of a chosen configuration file as it is.
     *
     * @param host the computer to look on
     * @param chosenFolder the folder that the person named; taken even if it is empty or missing
     * @param chosenConfig the configuration file that the person named; it is the configuration wherever the folder is
     * @return what was found; looks at a bounded number of entries only, and changes nothing
     * @throws InterruptedException if interrupted
     */
    public static Search find(Host host, Optional<Path> chosenFolder, Optional<Path> chosenConfig)
            throws InterruptedException {
        var finder = new DigiDocFinder(host, chosenConfig.map(DigiDocFinder::fileAt));
        return chosenFolder.isPresent() ? finder.one(chosenFolder.get(), Found.CHOSEN) : finder.search();
    }

    private Search search() throws InterruptedException {
        Optional<Path> besideConfig =
                configFile.map(file -> file.toAbsolutePath().getParent());
        if (!configChosen && besideConfig.isPresent()) {
            return one(besideConfig.get(), Found.VARIABLE);
        }
        if (besideConfig.filter(DigiDoc::isIn).isPresent()) {
            return one(besideConfig.get(), Found.CHOSEN_CONFIG);
        }
        Optional<Path> last = LastUsed.recall(host);
        if (last.isPresent()) {
            return one(last.get(), Found.LAST_USED);
        }
        var places = new Places(host);
        List<Path> usual = places.ofApplications();
        if (!usual.isEmpty()) {
            return several(usual, Found.USUAL_PLACE);
        }
        List<Path> synced = places.ofDropbox();
        if (!synced.isEmpty()) {
            return several(synced, Found.DROPBOX);
        }
        return besideConfig
                .map(folder -> one(folder, Found.CHOSEN_CONFIG))
                .orElse(new Search(Optional.empty(), List.of()));
    }

    private Search one(Path folder, Found how) {
        return several(List.of(folder), how);
    }

    private Search several(List<Path> folders, Found how) {
        Path folder = folders.getFirst().toAbsolutePath().normalize();
        Path config = configFile.orElse(folder.resolve(DigiDoc.CONFIG_NAME));
        return new Search(Optional.of(new DigiDoc(folder, config, how)), folders.subList(1, folders.size()));
    }

    /** Who names a folder as the configuration file means the file in it. */
    private static Path fileAt(Path named) {
        return Files.isDirectory(named) ? named.resolve(DigiDoc.CONFIG_NAME) : named;
    }
}
