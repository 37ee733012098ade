package com.digidoc.setup.check;

import com.digidoc.setup.redaction.Redaction;
import com.digidoc.setup.text.Text;
import java.util.List;

/** How applying a remedy ended. Whether it helped, only its check can tell. */
public sealed interface Outcome {
    /** Done as far as we can tell. */
    record Done() implements Outcome {}

    /** Started, but a person has to finish it elsewhere, such as in Apple's installer; the check will see the result. */
    record Elsewhere(Text summary) implements Outcome {}

    /**
     * Not done.
     *
     * @param summary what went wrong, in one plain sentence
     * @param exact what the program said, secrets masked
     * @param ways what can be done about it, the best first; empty where only a person can tell
     */
    record Failed(Text summary, String exact, List<Remedy> ways) implements Outcome {
        public Failed {
            ways = List.copyOf(ways);
        }

        public Failed(Text summary, String exact) {
            this(summary, exact, List.of());
        }
    }

    /** The same without passwords in what it says. */
    default Outcome masked() {
        return switch (this) {
            case Done done -> done;
            case Elsewhere(Text summary) -> new Elsewhere(Redaction.masked(summary));
            case Failed(Text summary, String exact, List<Remedy> ways) ->
                new Failed(
                        Redaction.masked(summary),
                        Redaction.masked(exact),
                        ways.stream().map(Remedy::masked).toList());
        };
    }

    static Outcome done() {
        return new Done();
    }

    static Outcome failed(Text summary, String exact) {
        return new Failed(summary, exact);
    }
}
