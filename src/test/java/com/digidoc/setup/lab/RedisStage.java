package com.digidoc.setup.lab;

import com.digidoc.setup.setup.Wishes;
import com.digidoc.setup.support.BrewMac;
import com.digidoc.setup.support.FolderHost;
import java.io.IOException;
import java.nio.file.Path;

/** A Mac in a folder whose person has a Redis of their own, which is a {@link StandIn}, good until the fault begins. */
final class RedisStage implements Stage {
    private final BrewMac mac;
    private final StandIn server;
    private final String address;
    private final Play play;

    /** What is played on it. */
    interface Play {
        /** How the server behaves while all is well. */
        default Manner before() {
            return Manner.good();
        }

        void begin(StandIn server) throws Exception;

        /** Makes all well again. */
        default void end(StandIn server) throws Exception {
            server.play(before());
        }

        /** Ends what else was started. */
        default void close() throws IOException {}
    }

    /**
     * A stage.
     *
     * @param holder the name of the program that the Mac says holds the port; empty for none
     * @param address with {@code PORT} for the port
     */
    RedisStage(Path folder, String holder, String address, Play play) throws IOException {
        this.play = play;
        server = new StandIn(play.before());
        this.address = address.replace("PORT", String.valueOf(server.port()));
        mac = BrewMac.bare(folder.resolve("mac")).digidoc(this.address);
        if (!holder.isEmpty()) {
            mac.listener(ProcessHandle.current().pid(), holder, server.port());
        }
    }

    @Override
    public FolderHost computer() {
        return mac.folder();
    }

    @Override
    public Wishes wishes() {
        return Wishes.NONE.withWay(Wishes.Way.EXISTING);
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    public void begin() throws Exception {
        play.begin(server);
    }

    @Override
    public void end() throws Exception {
        play.end(server);
    }

    @Override
    public int connections() {
        return server.connections();
    }

    @Override
    public void close() throws IOException {
        play.close();
        server.close();
        mac.close();
    }
}
