package com.digidoc.setup.lab;

import com.digidoc.setup.support.BrewMac;
import com.digidoc.setup.support.FolderHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A Mac in a folder with Homebrew, its Redis running, and DigiDoc; and something that happens to one of its files. */
final class HostStage implements Stage {
    static final String HOME = "/Users/ada";

    private final Path folder;
    private final BrewMac mac;
    private final Trouble trouble;

    /** What happens to it. */
    interface Trouble {
        void begin(HostStage stage) throws Exception;

        /** Makes all well again. */
        default void end(HostStage stage) throws Exception {}

        /** What the wizard says. */
        default String wizard(HostStage stage, Faces faces) throws Exception {
            return faces.page();
        }
    }

    HostStage(Path folder, String home, Trouble trouble) throws IOException {
        this.folder = folder;
        this.trouble = trouble;
        mac = BrewMac.bare(FolderHost.mac(folder.resolve("mac"), home))
                .commandLineTools()
                .homebrew()
                .redisInstalled()
                .redisRunning()
                .digidoc();
    }

    BrewMac mac() {
        return mac;
    }

    Path path(String absolute) {
        return mac.path(absolute);
    }

    /** A place beside the computer. */
    Path aside(String name) {
        return folder.resolve(name);
    }

    /** Takes a file of the computer away, until {@link #back}. */
    void away(String absolute) throws IOException {
        Files.move(path(absolute), aside("away"));
    }

    void back(String absolute) throws IOException {
        Path file = path(absolute);
        Files.deleteIfExists(file);
        Files.move(aside("away"), file);
    }

    /** Puts a script in the place of a tool, until {@link #back}. */
    void instead(String absolute, String body) throws IOException {
        away(absolute);
        mac.folder().script(absolute, body);
    }

    @Override
    public FolderHost computer() {
        return mac.folder();
    }

    @Override
    public String address() {
        return mac.url();
    }

    @Override
    public void begin() throws Exception {
        trouble.begin(this);
    }

    @Override
    public void end() throws Exception {
        trouble.end(this);
    }

    @Override
    public String wizard(Faces faces) throws Exception {
        return trouble.wizard(this, faces);
    }

    @Override
    public void close() throws IOException {
        mac.close();
    }
}
