package com.digidoc.setup.ui.engine;

import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.check.Progress;
import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.redis.Probe;
import com.digidoc.setup.redis.RedisUrl;
import com.digidoc.setup.report.Report;
import com.digidoc.setup.setup.Assistant;
import com.digidoc.setup.setup.Change;
import com.digidoc.setup.setup.Wishes;
import com.digidoc.setup.text.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the window asks of the engine. What a method leads to may take its time, but for
 * {@link #wishes}, {@link #read} and {@link #assistant}. */
public interface Engine {
    /** What the person asked for on the command line. */
    Wishes wishes();

    /** What is behind it, for a page that asks for more than the ladder. */
    Assistant assistant(Wishes wishes);

    /** Asks the whole ladder as it stands with these wishes. */
    Seen look(Wishes wishes) throws InterruptedException;

    /** Applies a remedy on the calling thread; an interrupt cancels it and ends the programs it runs. */
    Outcome apply(Wishes wishes, Remedy remedy, Progress progress) throws InterruptedException;

    /** How DigiDoc will read an address; nothing is contacted. */
    RedisUrl.Reading read(String url);

    /** Tries an address. */
    Probe test(RedisUrl url) throws InterruptedException;

    /** Keeps DigiDoc's folder in mind for the next time. */
    void remember(Path folder) throws InterruptedException;

    /**
     * Puts a report for support together; nothing is saved or sent.
     *
     * @param messages the language it is written in
     * @param hideHosts whether other computers get names that tell nothing
     */
    Report report(Wishes wishes, Messages messages, boolean hideHosts) throws InterruptedException;

    /** Shows a file or folder in the system's file manager. */
    void reveal(Path path) throws InterruptedException;

    /** Where the window was when it was last closed; empty if that is not known. */
    Optional<Placement> placement();

    /** Keeps in mind where the window is. */
    void keep(Placement placement);

    /** The language that the person chose for the window; empty if that is the system's, or none can be read. */
    Optional<Locale> language();

    /** Keeps in mind which language the person chose; empty for that of the system. */
    void speak(Optional<Locale> language);

    /** Tells the person something while the window is behind others, by the system's own notifications. */
    void notify(String title, String words) throws InterruptedException;

    /** Brings one of the Mac's programs to the front, by its name, or opens it again. */
    void bringForward(String program) throws InterruptedException;

    /**
     * What the assistant changed on this host, as it stands now; the newest first.
     *
     * @throws IOException if the journal cannot be read
     */
    List<Change> changes() throws IOException, InterruptedException;

    /** Takes changes back, on the calling thread; an interrupt cancels it. Each is looked at anew before. */
    Outcome takeBack(List<Change> changes, Progress progress) throws InterruptedException;
}
