package com.digidoc.setup.lab;

import com.digidoc.setup.host.Host;
import com.digidoc.setup.setup.Assistant;
import com.digidoc.setup.support.CommandLineRun;
import com.digidoc.setup.text.Messages;
import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.engine.AssistantEngine;
import com.digidoc.setup.ui.engine.Seen;
import com.digidoc.setup.ui.journey.Page;
import com.digidoc.setup.ui.journey.Rung;
import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Asks the faces of the assistant about a fault.
 *
 * @param host the computer as a window sees it that is open all the time
 */
record Faces(Fault fault, Stage stage, Host host) {
    static final String ALL_WELL = "all well";
    private static final Messages WORDS = new Messages(Locale.ENGLISH);
    /** The password of the laboratory; nobody may say it. */
    static final String SECRET = "hunter2-hush";

    private static final Pattern RAW = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|\\\\u00[01]|" + SECRET);
    private static final Set<String> HOLDS = Set.of("ok", "skipped");

    /** What the command line says to {@code ping}. */
    String ping() {
        var run = CommandLineRun.on(stage.computer(), "ping", "--json");
        JsonObject line = harmless(run).json();
        var error = line.get("error");
        if (error.isJsonNull()) {
            return line.get("reply").getAsString();
        }
        return error.isJsonObject() ? error.getAsJsonObject().get("id").getAsString() : error.getAsString();
    }

    /** What the command line says to {@code doctor}. */
    String doctor() {
        var run = CommandLineRun.on(stage.computer(), "doctor", "--json");
        harmless(run);
        for (String id : fault.rungs()) {
            JsonObject finding = run.finding(id);
            if (!HOLDS.contains(finding.get("status").getAsString())) {
                return id + ": " + plain(finding.get("summary").getAsString());
            }
        }
        return ALL_WELL;
    }

    /** What the wizard's page says. */
    String page() throws InterruptedException {
        Seen seen = look();
        seen.findings().stream()
                .flatMap(finding -> finding.details().stream())
                .map(WORDS::say)
                .forEach(Faces::harmless);
        return Page.of(fault.step(), seen.findings(), seen.mac())
                .trouble()
                .map(Rung::summary)
                .map(this::plain)
                .orElse(ALL_WELL);
    }

    private static CommandLineRun harmless(CommandLineRun run) {
        harmless(run.out());
        harmless(run.err());
        return run;
    }

    /** Nothing that a terminal obeys, and no password. */
    static void harmless(String words) {
        if (RAW.matcher(words).find()) {
            throw new AssertionError("not to be shown: " + words);
        }
    }

    private Seen look() throws InterruptedException {
        var engine = new AssistantEngine(new Assistant(host, stage.wishes()));
        return engine.look(engine.wishes());
    }

    String plain(Text text) {
        return plain(WORDS.say(text));
    }

    String plain(String text) {
        return text.replace(stage.url().masked(), "URL")
                .replace(String.valueOf(stage.url().port()), "PORT")
                .replaceAll("process \\d+", "process N");
    }
}
