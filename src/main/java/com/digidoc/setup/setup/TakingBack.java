package com.digidoc.setup.setup;

import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Progress;
import com.digidoc.setup.check.Servers;
import com.digidoc.setup.check.Trace;
import com.digidoc.setup.check.Undo;
import com.digidoc.setup.host.AppFolders;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.setup.Change.Standing;
import com.digidoc.setup.setup.Entry.State;
import com.digidoc.setup.text.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Takes the changes of the journal back, the newest first. Whether a change is still there, and still as it was made, is
 * always looked up on the host; so what a crash left half-way is gone on with, and what someone else changed is left alone.
 */
public final class TakingBack {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Host host;
    private final Servers servers;
    private final Journal journal;

    /** Hears what happens while changes are taken back, on the thread that does it. */
    public interface Watcher {
        /** Taking one back starts; the answer is where its progress goes. */
        Progress started(Change change);

        /** It ended. */
        void ended(Change change, Outcome outcome);

        /** Nothing is taken back, because it is not our turn to change things. */
        void busy(Text why);
    }

    TakingBack(Host host, Servers servers, Journal journal) {
        this.host = host;
        this.servers = servers;
        this.journal = journal;
    }

    /**
     * The changes that there is something to say about, the newest first. One that stands in the way only until a newer one
     * is taken back counts as it will be then. Changes nothing.
     *
     * @throws IOException if the journal cannot be read
     */
    public List<Change> changes() throws IOException, InterruptedException {
        return look().stream()
                .filter(change -> change.standing() != Standing.GONE)
                .toList();
    }

    private List<Change> look() throws IOException, InterruptedException {
        var changes = new ArrayList<Change>();
        Map<Trace, String> foreseen = new HashMap<>();
        for (Entry entry : journal.entries().reversed()) {
            Standing standing = standing(entry, looks(entry, foreseen));
            changes.add(new Change(entry, standing));
            if (standing == Standing.OURS) {
                foresee(entry, foreseen);
            }
        }
        return changes;
    }

    private List<String> looks(Entry entry, Map<Trace, String> foreseen) throws InterruptedException {
        var looks = new ArrayList<String>();
        for (Trace trace : over(entry) ? List.<Trace>of() : entry.undo().traces()) {
            String known = foreseen.get(trace);
            looks.add(known == null ? trace.look(host, servers) : known);
        }
        return looks;
    }

    private static boolean over(Entry entry) {
        return entry.state() == State.UNDONE || entry.undo() instanceof Undo.Nothing;
    }

    private static void foresee(Entry entry, Map<Trace, String> foreseen) {
        List<Trace> traces = entry.undo().traces();
        entry.before().filter(looks -> looks.size() == traces.size()).ifPresent(looks -> {
            for (int i = 0; i < traces.size(); i++) {
                foreseen.put(traces.get(i), looks.get(i));
            }
        });
    }

    private static Standing standing(Entry entry, List<String> now) {
        if (over(entry)) {
            return Standing.GONE;
        }
        boolean nowhere = !now.isEmpty() && now.stream().allMatch(Trace.NOTHING::equals);
        if (entry.undo() instanceof Undo.ByHand) {
            return nowhere || entry.state() == State.FAILED ? Standing.GONE : Standing.BY_HAND;
        }
        if (now.isEmpty()) {
            return entry.state() == State.FAILED ? Standing.GONE : Standing.OURS;
        }
        List<String> before = entry.before().orElse(null);
        boolean gone = before == null ? nowhere : now.equals(before);
        if (gone || before != null && before.equals(entry.after().orElse(null))) {
            return Standing.GONE;
        }
        return asLeft(entry, now) ? Standing.OURS : Standing.OVERTAKEN;
    }

    private static boolean asLeft(Entry entry, List<String> now) {
        if (entry.after().isPresent()) {
            boolean halfWay = entry.state() == State.UNDOING && entry.undo() instanceof Undo.Run;
            return halfWay || now.equals(entry.after().get());
        }
        return !(entry.undo() instanceof Undo.Remove(Text summary, Path made)) || Aside.madeAt(made, entry.when());
    }

    /**
     * Takes changes back, if it is our turn. Each is looked at anew before.
     *
     * @param shown what the person has seen, as {@link #changes} gave it
     * @param allowed which of them may be taken back, such as only those without an administrator
     * @return what is left
     * @throws IOException if the journal cannot be read
     * @throws InterruptedException if cancelled; the next time goes on from there
     */
    public List<Change> out(List<Change> shown, Predicate<Change> allowed, Watcher watcher)
            throws IOException, InterruptedException {
        return switch (Turn.ask(AppFolders.of(host))) {
            case Turn.Busy(Text why) -> {
                watcher.busy(why);
                yield changes();
            }
            case Turn.Ours ours -> {
                try (ours) {
                    yield outInTurn(shown, allowed, watcher);
                }
            }
        };
    }

    private List<Change> outInTurn(List<Change> shown, Predicate<Change> allowed, Watcher watcher)
            throws IOException, InterruptedException {
        settled();
        for (Change change : shown) {
            Entry entry = change.entry();
            if (change.standing() == Standing.OURS
                    && allowed.test(change)
                    && standing(entry, looks(entry, Map.of())) == Standing.OURS) {
                watcher.ended(change, takeBack(entry, watcher.started(change)));
            }
        }
        return settled();
    }

    /** What is gone is forgotten for good: when older changes are taken back, it would no longer look like it was before. */
    private List<Change> settled() throws IOException, InterruptedException {
        List<Change> all = look();
        all.stream()
                .filter(change -> change.standing() == Standing.GONE && !over(change.entry()))
                .forEach(change -> journal.undone(change.entry().id()));
        return all.stream().filter(change -> change.standing() != Standing.GONE).toList();
    }

    private Outcome takeBack(Entry entry, Progress progress) throws InterruptedException {
        try {
            journal.undoing(entry.id());
        } catch (IOException e) {
            return Outcome.failed(Text.of("setup.journal.unwritable"), e.toString());
        }
        Outcome outcome = new Reversal(host, servers, entry, PATIENCE)
                .apply(progress.masked())
                .masked();
        if (!(outcome instanceof Outcome.Failed)) {
            journal.undone(entry.id());
        }
        return outcome;
    }
}
