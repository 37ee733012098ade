package com.digidoc.setup.ui.engine;

import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Progress;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.digidoc.DigiDoc;
import com.digidoc.setup.digidoc.LastUsed;
import com.digidoc.setup.host.AppFolders;
import com.digidoc.setup.host.Command;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.redis.Probe;
import com.digidoc.setup.redis.Provider.Places;
import com.digidoc.setup.redis.RedisUrl;
import com.digidoc.setup.redis.Target.Effective;
import com.digidoc.setup.report.Report;
import com.digidoc.setup.setup.Assistant;
import com.digidoc.setup.setup.Change;
import com.digidoc.setup.setup.Wishes;
import com.digidoc.setup.text.Messages;
import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.engine.Seen.Spot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** The engine as it is. */
public final class AssistantEngine implements Engine {
    private static final Duration TEST_LIMIT = Duration.ofMillis(2500);

    private final Assistant assistant;
    private final Host host;

    public AssistantEngine(Assistant assistant) {
        this.assistant = assistant;
        this.host = assistant.host();
    }

    @Override
    public Wishes wishes() {
        return assistant.wishes();
    }

    @Override
    public Assistant assistant(Wishes wishes) {
        return assistant.with(wishes);
    }

    @Override
    public Seen look(Wishes wishes) throws InterruptedException {
        Assistant now = assistant(wishes);
        var findings = now.examine();
        try {
            Optional<DigiDoc> digiDoc = now.digiDoc();
            return new Seen(
                    findings,
                    host.platform().mac(),
                    digiDoc.map(found -> host.friendly(found.folder())),
                    now.target().effective() instanceof Effective.Known(RedisUrl url)
                            ? Optional.of(url)
                            : Optional.empty(),
                    spots(now.provider().places(), digiDoc));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private List<Spot> spots(Places places, Optional<DigiDoc> digiDoc) {
        var spots = new ArrayList<Spot>();
        add(spots, Text.of("ui.place.folder"), digiDoc.map(DigiDoc::folder));
        add(spots, Text.of("ui.place.config"), digiDoc.map(DigiDoc::config));
        add(spots, Text.of("ui.place.redis-settings"), places.settings());
        add(spots, Text.of("ui.place.redis-log"), places.log());
        add(spots, Text.of("ui.place.redis-data"), places.data());
        return spots;
    }

    private void add(List<Spot> spots, Text what, Optional<Path> path) {
        path.filter(Files::exists)
                .map(real -> new Spot(what, real, host.friendly(real)))
                .ifPresent(spots::add);
    }

    @Override
    public Outcome apply(Wishes wishes, Remedy remedy, Progress progress) throws InterruptedException {
        return assistant(wishes).apply(remedy, progress);
    }

    @Override
    public RedisUrl.Reading read(String url) {
        return RedisUrl.parse(url);
    }

    @Override
    public Probe test(RedisUrl url) throws InterruptedException {
        return Probe.ask(url, TEST_LIMIT);
    }

    @Override
    public void remember(Path folder) throws InterruptedException {
        LastUsed.remember(host, folder);
    }

    @Override
    public Report report(Wishes wishes, Messages messages, boolean hideHosts) throws InterruptedException {
        return Report.of(assistant(wishes), messages, hideHosts, Instant.now());
    }

    @Override
    public void reveal(Path path) throws InterruptedException {
        Command show = host.platform().mac()
                ? Command.of("open", "-R", path.toString())
                : Command.of("xdg-open", (Files.isDirectory(path) ? path : path.getParent()).toString());
        host.run(show);
    }

    @Override
    public Optional<Placement> placement() {
        return AppFolders.used(host).map(Desk::new).flatMap(Desk::placement);
    }

    @Override
    public void keep(Placement placement) {
        desk().ifPresent(desk -> desk.keep(placement));
    }

    @Override
    public Optional<Locale> language() {
        return AppFolders.used(host).map(Desk::new).flatMap(Desk::language);
    }

    @Override
    public void speak(Optional<Locale> language) {
        desk().ifPresent(desk -> desk.speak(language));
    }

    private Optional<Desk> desk() {
        try {
            return Optional.of(new Desk(AppFolders.of(host).data()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // whoever ends us is answered by the next thing that waits
            return Optional.empty();
        }
    }

    @Override
    public void notify(String title, String words) throws InterruptedException {
        host.run(Notification.of(host.platform(), title, words));
    }

    @Override
    public void bringForward(String program) throws InterruptedException {
        host.run(Command.of("open", "-a", program));
    }

    @Override
    public List<Change> changes() throws IOException, InterruptedException {
        return assistant.takingBack().changes();
    }

    @Override
    public Outcome takeBack(List<Change> changes, Progress progress) throws InterruptedException {
        var undoing = new Undoing(progress);
        try {
            assistant.takingBack().out(changes, change -> true, undoing);
            return undoing.outcome();
        } catch (IOException e) {
            return Outcome.failed(Text.of("ui.undo.unreadable"), e.toString());
        }
    }
}
