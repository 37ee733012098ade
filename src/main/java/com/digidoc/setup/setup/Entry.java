package com.digidoc.setup.setup;

import com.digidoc.setup.check.Undo;
import com.digidoc.setup.text.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A change as the journal tells it.
 *
 * @param id its own, random
 * @param when when it started
 * @param remedy the remedy's id
 * @param summary what it did, as the remedy said it
 * @param admin whether it needed an administrator
 * @param commands the commands it was going to run, a list of words each
 * @param undo what takes it back
 * @param before what its traces looked like before it; empty if not noted
 * @param after what they looked like when it had ended; empty if that was not reached
 * @param state how far it got; {@link State#STARTED} also where the assistant ended in the middle of it
 */
public record Entry(
        String id,
        Instant when,
        String remedy,
        Text summary,
        boolean admin,
        List<List<String>> commands,
        Undo undo,
        Optional<List<String>> before,
        Optional<List<String>> after,
        State state) {
    /** How far a change, or taking it back, got. */
    public enum State {
        STARTED,
        DONE,
        FAILED,
        CANCELLED,
        /** Taking it back has started. */
        UNDOING,
        /** It is taken back. */
        UNDONE
    }

    Entry in(State next, Optional<List<String>> looks) {
        return new Entry(
                id, when, remedy, summary, admin, commands, undo, before, looks.isPresent() ? looks : after, next);
    }
}
