package com.digidoc.setup.ui;

import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Progress;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Undo;
import com.digidoc.setup.redis.Probe;
import com.digidoc.setup.redis.RedisUrl;
import com.digidoc.setup.redis.Reply;
import com.digidoc.setup.report.Part;
import com.digidoc.setup.report.Report;
import com.digidoc.setup.setup.Assistant;
import com.digidoc.setup.setup.Change;
import com.digidoc.setup.setup.Wishes;
import com.digidoc.setup.text.Messages;
import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.engine.Engine;
import com.digidoc.setup.ui.engine.Placement;
import com.digidoc.setup.ui.engine.Seen;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** An engine whose findings and remedies a test decides. Everything holds until told otherwise. */
public final class ScriptedEngine implements Engine {
    private static final List<String> LADDER = List.of(
            "host.os",
            "homebrew.installed",
            "redis.installed",
            "redis.service",
            "redis.port",
            "redis.answers",
            "redis.access",
            "redis.takes-work",
            "redis.queue-safety",
            "digidoc.folder",
            "config.readable",
            "config.valid",
            "config.redis-url",
            "config.effective",
            "python.venv",
            "python.client",
            "python.ping");

    public final AtomicInteger looks = new AtomicInteger();
    private final Map<String, Finding> findings = new LinkedHashMap<>();
    private final List<Wishes> wished = new ArrayList<>();
    /** What was asked to be taken back. */
    public final List<Change> takenBack = new CopyOnWriteArrayList<>();

    /** The changes of the journal, as they stand. */
    public volatile List<Change> changes = List.of();

    /** How taking back ends. */
    public volatile Outcome undoing = Outcome.done();

    private volatile Optional<Assistant> assistant = Optional.empty();
    private volatile Optional<RedisUrl> url = Optional.empty();
    private volatile Reply reply = new Reply(Optional.empty(), "PONG", Duration.ofMillis(1));

    public ScriptedEngine() {
        LADDER.forEach(this::holds);
    }

    /** From now on this rung holds. */
    public synchronized void holds(String id) {
        findings.put(id, Finding.ok(id, Text.exactly(id + " holds")));
    }

    /** From now on this rung is broken, and these remedies are offered. */
    public synchronized void breaks(String id, Remedy... remedies) {
        findings.put(id, Finding.problem(id, Text.exactly(id + " is broken")).remedy(remedies));
    }

    /** From now on this rung cannot be asked because of a lower one. */
    public synchronized void blocks(String id, String by) {
        findings.put(id, Finding.blocked(id, by));
    }

    /** A remedy that the assistant can apply. */
    public static Remedy remedy(String id, com.digidoc.setup.check.Action action) {
        return new Remedy(
                id,
                Text.exactly("Do " + id),
                List.of(Text.exactly("Something happens.")),
                List.of(),
                false,
                true,
                new Undo.Nothing(),
                action);
    }

    /** The address that the light is to watch. */
    public void url(RedisUrl address) {
        url = Optional.of(address);
    }

    /** What a test of an address says from now on. */
    public void replies(Reply now) {
        reply = now;
    }

    /** The wishes of all looks so far. */
    public synchronized List<Wishes> wished() {
        return List.copyOf(wished);
    }

    @Override
    public Wishes wishes() {
        return Wishes.NONE;
    }

    /** Who reads and writes the settings of the page for all of them. */
    public void assistant(Assistant real) {
        assistant = Optional.of(real);
    }

    @Override
    public Assistant assistant(Wishes wishes) {
        return assistant.orElseThrow(() -> new AssertionError("not asked for"));
    }

    @Override
    public synchronized Seen look(Wishes wishes) {
        looks.incrementAndGet();
        wished.add(wishes);
        return new Seen(List.copyOf(findings.values()), true, Optional.of("~/digidoc"), url, List.of());
    }

    @Override
    public Outcome apply(Wishes wishes, Remedy remedy, Progress progress) throws InterruptedException {
        return remedy.action().apply(progress);
    }

    @Override
    public RedisUrl.Reading read(String address) {
        return RedisUrl.parse(address);
    }

    @Override
    public Probe test(RedisUrl address) {
        return new Probe(address, reply, Optional.empty(), Map.of(), List.of(), Map.of());
    }

    @Override
    public void remember(Path folder) {
        holds("digidoc.folder");
    }

    @Override
    public void reveal(Path path) {
        throw new AssertionError("not asked for");
    }

    @Override
    public Optional<Placement> placement() {
        return Optional.empty();
    }

    @Override
    public void keep(Placement placement) {
        throw new AssertionError("not asked for");
    }

    @Override
    public Optional<Locale> language() {
        return Optional.empty();
    }

    @Override
    public void speak(Optional<Locale> language) {
        throw new AssertionError("not asked for");
    }

    @Override
    public void notify(String title, String words) {
        throw new AssertionError("not asked for");
    }

    @Override
    public void bringForward(String program) {
        throw new AssertionError("not asked for");
    }

    @Override
    public List<Change> changes() {
        return changes;
    }

    @Override
    public Outcome takeBack(List<Change> these, Progress progress) {
        takenBack.addAll(these);
        return undoing;
    }

    @Override
    public Report report(Wishes wishes, Messages messages, boolean hideHosts) {
        return new Report(Instant.EPOCH, "1234", List.of(new Part("report.md", "all well")), List.of());
    }
}
