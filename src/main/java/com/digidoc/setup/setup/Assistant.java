package com.digidoc.setup.setup;

import com.digidoc.setup.check.Check;
import com.digidoc.setup.check.Doctor;
import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.OsCheck;
import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Progress;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Servers;
import com.digidoc.setup.check.Trace;
import com.digidoc.setup.config.ConfigChecks;
import com.digidoc.setup.config.EffectiveConfig.Loaded;
import com.digidoc.setup.config.Faults;
import com.digidoc.setup.digidoc.DigiDoc;
import com.digidoc.setup.digidoc.DigiDocCheck;
import com.digidoc.setup.docker.Docker;
import com.digidoc.setup.homebrew.Homebrew;
import com.digidoc.setup.host.AppFolders;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.python.PythonChecks;
import com.digidoc.setup.redis.ByHand;
import com.digidoc.setup.redis.Existing;
import com.digidoc.setup.redis.OrByHand;
import com.digidoc.setup.redis.Provider;
import com.digidoc.setup.redis.RedisChecks;
import com.digidoc.setup.redis.RedisServers;
import com.digidoc.setup.redis.RedisUrl;
import com.digidoc.setup.redis.RedisUrl.Reading;
import com.digidoc.setup.redis.ServerProgram;
import com.digidoc.setup.redis.Surroundings;
import com.digidoc.setup.redis.Target;
import com.digidoc.setup.redis.Target.Effective;
import com.digidoc.setup.redis.UnlessPortTaken;
import com.digidoc.setup.setup.Entry.State;
import com.digidoc.setup.setup.Wishes.Way;
import com.digidoc.setup.system.SystemPackages;
import com.digidoc.setup.text.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/** The engine as every face sees it: one host, one set of wishes, and all features wired together. */
public final class Assistant implements AutoCloseable {
    private final Host host;
    private final Wishes wishes;
    private final Optional<ByHand> byHand;

    public Assistant(Host host, Wishes wishes) {
        this(host, wishes, Optional.empty());
    }

    private Assistant(Host host, Wishes wishes, Optional<ByHand> byHand) {
        this.host = host;
        this.wishes = wishes;
        this.byHand = byHand;
    }

    /** One that stays open until it is closed, and so may also offer a server that is started by hand and ends with it. */
    public Assistant staying() {
        return new Assistant(host, wishes, ServerProgram.find(host).map(program -> new ByHand(host, program)));
    }

    public Host host() {
        return host;
    }

    public Wishes wishes() {
        return wishes;
    }

    /** The same host with other wishes. */
    public Assistant with(Wishes other) {
        return new Assistant(host, other, byHand);
    }

    /** The ladder, lower rungs first, to be asked once. */
    public List<Check> ladder() throws InterruptedException {
        var facts = new Facts(host, wishes);
        var ladder = new ArrayList<Check>();
        ladder.add(new OsCheck(host));
        Provider provider = provider();
        for (Check check : provider.checks(facts.target)) {
            ladder.add(check.id().equals("redis.service") ? service(check, facts) : check);
        }
        var surroundings = new Surroundings(port -> Docker.containersAt(host, port), provider::kept, facts::rewriting);
        List<Check> redis = RedisChecks.of(host, facts.target, facts.probe, facts::queueAdapter, surroundings);
        ladder.addAll(redis.subList(0, redis.size() - 1));
        ladder.add(new DigiDocCheck(host, facts.search));
        ladder.addAll(ConfigChecks.of(host, facts.config, Assistant::objection, wishes.url()));
        ladder.addAll(PythonChecks.of(host, facts.digiDoc, facts::urlOfDigiDoc));
        ladder.add(redis.getLast());
        return ladder;
    }

    private Check service(Check check, Facts facts) {
        Check offering = byHand.<Check>map(hand -> new OrByHand(check, hand, facts.target))
                .orElse(check);
        return new UnlessPortTaken(offering, facts.probe);
    }

    /** The way to a Redis that was asked for; else the one recommended for this computer. */
    public Provider provider() throws InterruptedException {
        return switch (way()) {
            case HOMEBREW -> new Homebrew(host, wishes.start());
            case SYSTEM -> new SystemPackages(host, wishes.start());
            case DOCKER -> new Docker(host, wishes.start());
            case EXISTING -> new Existing();
        };
    }

    /** Which way that is. */
    public Way way() throws InterruptedException {
        if (wishes.way().isPresent()) {
            return wishes.way().get();
        }
        return switch (host.platform().os()) {
            case MACOS -> Way.HOMEBREW;
            case LINUX -> Way.SYSTEM;
            case OTHER -> Way.EXISTING;
        };
    }

    /** What is wrong with an address of a Redis, if anything is. */
    public static Optional<Text> objection(String url) {
        return RedisUrl.parse(url) instanceof Reading.Rejected rejected
                ? Optional.of(rejected.hint())
                : Optional.empty();
    }

    /** What is wrong with a value for a setting, if anything is. */
    public static Optional<Text> objection(String key, String value) {
        return Faults.refuses(key, value, Assistant::objection);
    }

    /** Asks the whole ladder. */
    public List<Finding> examine() throws InterruptedException {
        return examine(finding -> {});
    }

    /**
     * Asks the whole ladder.
     *
     * @param onFinding hears each finding as it comes, on the check's thread
     */
    public List<Finding> examine(Consumer<Finding> onFinding) throws InterruptedException {
        return Doctor.examine(ladder(), onFinding);
    }

    /** The Redis that DigiDoc will use, as things are now. */
    public Target target() {
        return new Facts(host, wishes).target;
    }

    /** Its address without its password; null where DigiDoc's configuration does not tell. */
    public String maskedUrl() throws InterruptedException {
        try {
            return target().effective() instanceof Effective.Known(RedisUrl url) ? url.masked() : null;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Where DigiDoc is, if it was found. */
    public Optional<DigiDoc> digiDoc() throws InterruptedException, ExecutionException {
        return new Facts(host, wishes).digiDoc.get();
    }

    /** The real path of DigiDoc's configuration file, which need not exist; empty where DigiDoc was not found. */
    public Optional<Path> configPath() throws InterruptedException, ExecutionException {
        return digiDoc().map(DigiDoc::config);
    }

    /** DigiDoc's configuration as DigiDoc itself will have it; empty where DigiDoc was not found. */
    public Optional<Loaded> config() throws InterruptedException, ExecutionException {
        return new Facts(host, wishes).config.get();
    }

    /** The running servers whose settings a remedy may have changed. */
    private Servers servers() {
        return new RedisServers(() -> target().url());
    }

    /** The journal of this host. */
    public Journal journal() throws InterruptedException {
        return new Journal(AppFolders.of(host).data());
    }

    /** What takes the changes of that journal back. */
    public TakingBack takingBack() throws InterruptedException {
        return new TakingBack(host, servers(), journal());
    }

    /** Asks whether this assistant may change things now. */
    public Turn turn() throws InterruptedException {
        return Turn.ask(AppFolders.of(host));
    }

    /**
     * Applies a remedy on the calling thread, if it is our turn and after writing it to the journal. Interrupting cancels
     * it.
     *
     * @throws InterruptedException if it was cancelled
     */
    public Outcome apply(Remedy remedy, Progress progress) throws InterruptedException {
        return switch (turn()) {
            case Turn.Busy(Text why) -> Outcome.failed(why, "");
            case Turn.Ours ours -> {
                try (ours) {
                    yield applyInTurn(remedy, progress);
                }
            }
        };
    }

    /** Applies a remedy in a turn that was asked for already. */
    Outcome applyInTurn(Remedy remedy, Progress progress) throws InterruptedException {
        Journal journal = journal();
        List<Trace> traces = remedy.undo().traces();
        String entry;
        try {
            entry = journal.starting(remedy, Trace.looks(host, servers(), traces));
        } catch (IOException e) {
            return Outcome.failed(Text.of("setup.journal.unwritable"), e.toString());
        }
        State state = State.CANCELLED;
        try {
            Outcome outcome = remedy.action().apply(progress.masked()).masked();
            state = Journal.state(outcome);
            return outcome;
        } finally {
            journal.ended(entry, state, Trace.looks(host, servers(), traces));
        }
    }

    /** Ends what was started only for as long as this is open. */
    @Override
    public void close() {
        byHand.ifPresent(ByHand::close);
    }
}
