package com.digidoc.setup.lab;

import com.digidoc.setup.setup.Wishes;
import com.digidoc.setup.support.BrewMac;
import com.digidoc.setup.support.FolderHost;
import com.digidoc.setup.support.TestRedis;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/** A Mac in a folder whose person has a Redis of their own, which is a real one. */
final class RealStage implements Stage {
    private final TestRedis redis;
    private final Socket line;
    private final BrewMac mac;
    private final Act begin;
    private final Act end;
    private long wakes;

    /** Something that is done to the server. */
    interface Act {
        void on(RealStage stage) throws Exception;
    }

    RealStage(Path folder, boolean held, TestRedis redis, Act begin, Act end) throws IOException {
        line = new Socket("127.0.0.1", redis.port());
        this.redis = redis;
        this.begin = begin;
        this.end = end;
        mac = BrewMac.bare(folder.resolve("mac")).digidoc(redis.url());
        if (held) {
            mac.listener(redis.pid(), "redis-server", redis.port());
        }
    }

    TestRedis redis() {
        return redis;
    }

    /** Tells it something over a connection that is there from the beginning, and does not wait for what it says. */
    void tell(String... lines) throws IOException {
        line.getOutputStream().write((String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** Tells it something after which it does not answer for a while. */
    void sleeping(String command, Duration time) throws IOException {
        wakes = System.nanoTime() + time.toNanos();
        tell(command);
    }

    @Override
    public boolean holds() {
        return wakes == 0 || wakes - System.nanoTime() > 0;
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
        return redis.url();
    }

    @Override
    public void begin() throws Exception {
        begin.on(this);
    }

    @Override
    public void end() throws Exception {
        end.on(this);
    }

    @Override
    public void close() throws IOException {
        line.close();
        redis.close();
        mac.close();
    }
}
