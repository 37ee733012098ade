package com.digidoc.setup.catalogue;

import com.digidoc.setup.support.CommandLineRun;
import com.digidoc.setup.support.FolderHost;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A computer that is broken in one way, with the servers that were started for it. */
final class Scene implements Closeable {
    private final FolderHost host;
    private final List<Closeable> servers = new ArrayList<>();
    private Repair repair = () -> {};

    /** What a person does outside of the assistant. */
    @FunctionalInterface
    interface Repair {
        void make() throws Exception;
    }

    Scene(FolderHost host, Closeable... servers) {
        this.host = host;
        this.servers.addAll(List.of(servers));
    }

    /** With what ends the trouble that a step fails at. */
    Scene until(Repair later) {
        repair = later;
        return this;
    }

    void repair() throws Exception {
        repair.make();
    }

    FolderHost host() {
        return host;
    }

    CommandLineRun run(List<String> arguments) {
        return CommandLineRun.on(host, arguments.toArray(String[]::new));
    }

    @Override
    public void close() throws IOException {
        for (Closeable server : servers.reversed()) {
            server.close();
        }
    }
}
