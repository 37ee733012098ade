package com.digidoc.setup.ui.glossary;

import com.digidoc.setup.setup.Step;
import com.digidoc.setup.text.Text;
import java.util.List;

/** A technical word that has to stay. */
public enum Term {
    REDIS(Text.of("ui.term.redis"), Text.of("ui.term.redis.what")),
    QUEUE(Text.of("ui.term.queue"), Text.of("ui.term.queue.what")),
    HOMEBREW(Text.of("ui.term.homebrew"), Text.of("ui.term.homebrew.what")),
    TOOLS(Text.of("ui.term.tools"), Text.of("ui.term.tools.what")),
    DOCKER(Text.of("ui.term.docker"), Text.of("ui.term.docker.what")),
    PORT(Text.of("ui.term.port"), Text.of("ui.term.port.what")),
    PYTHON(Text.of("ui.term.python"), Text.of("ui.term.python.what")),
    ADDRESS(Text.of("ui.term.address"), Text.of("ui.term.address.what")),
    TERMINAL(Text.of("ui.term.terminal"), Text.of("ui.term.terminal.what")),
    ADMINISTRATOR(Text.of("ui.term.administrator"), Text.of("ui.term.administrator.what"));

    private final Text word;
    private final Text meaning;

    Term(Text word, Text meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    public Text word() {
        return word;
    }

    /** Two short sentences. */
    public Text meaning() {
        return meaning;
    }

    /** Those that a step's page cannot do without. */
    public static List<Term> of(Step step) {
        return switch (step) {
            case WELCOME -> List.of(REDIS, QUEUE);
            case COMPUTER -> List.of(HOMEBREW, TOOLS, ADMINISTRATOR);
            case REDIS -> List.of(REDIS, HOMEBREW, DOCKER);
            case START -> List.of(REDIS, QUEUE, PORT);
            case PYTHON -> List.of(PYTHON, TERMINAL);
            case SETTINGS -> List.of(REDIS, ADDRESS, PORT);
            case DONE -> List.of();
        };
    }
}
