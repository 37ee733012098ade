package com.digidoc.setup.support;

import com.digidoc.setup.cli.Cli;
import com.digidoc.setup.cli.Terminal;
import com.digidoc.setup.text.Messages;
import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A command line that was run on a computer in a folder, in this process. */
public record CommandLineRun(int code, String out, String err) {
    /** Runs it with a person who is not there. */
    public static CommandLineRun on(FolderHost host, String... arguments) {
        return answering(host, "", arguments);
    }

    /** Runs it with a person who types those answers. */
    public static CommandLineRun answering(FolderHost host, String answers, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var terminal = new Terminal(
                new PrintWriter(out),
                new PrintWriter(err),
                new BufferedReader(new StringReader(answers)),
                !answers.isEmpty(),
                false,
                new Messages(Locale.ENGLISH));
        var words = new ArrayList<>(List.of("--host-root", host.root().toString()));
        words.addAll(List.of(arguments));
        int code = Cli.run(words, terminal, host.environment(), null);
        return new CommandLineRun(code, out.toString(), err.toString());
    }

    public JsonObject json() {
        return new Gson().fromJson(out, JsonObject.class);
    }

    /** The status of each check of a {@code doctor --json}. */
    public Map<String, String> statuses() {
        var statuses = new LinkedHashMap<String, String>();
        json().getAsJsonArray("findings")
                .forEach(finding -> statuses.put(
                        finding.getAsJsonObject().get("id").getAsString(),
                        finding.getAsJsonObject().get("status").getAsString()));
        return statuses;
    }

    /** The finding of a check of a {@code doctor --json}. */
    public JsonObject finding(String id) {
        for (var finding : json().getAsJsonArray("findings")) {
            if (finding.getAsJsonObject().get("id").getAsString().equals(id)) {
                return finding.getAsJsonObject();
            }
        }
        throw new AssertionError("no finding " + id + " in " + out);
    }
}
