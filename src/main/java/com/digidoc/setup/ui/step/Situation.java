package com.digidoc.setup.ui.step;

import com.digidoc.setup.check.Outcome;
import com.digidoc.setup.setup.Step;
import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.journey.Job;
import com.digidoc.setup.ui.journey.Offer;
import com.digidoc.setup.ui.journey.Page;
import com.digidoc.setup.ui.journey.Rung;
import java.util.List;
import java.util.Optional;

/**
 * All that a step's page shows at a moment.
 *
 * @param kind what it is about
 * @param page what was found
 * @param offer the remedy that the main button stands for
 * @param others other remedies to choose from
 * @param job the remedy at work here, or the last one if it did not end well
 * @param busyElsewhere whether a remedy asked for at another place is at work, so that none can be started here
 * @param note a sentence on what just happened
 * @param act what the main button does; none while there is nothing to press
 */
public record Situation(
        Kind kind,
        Page page,
        Optional<Offer> offer,
        List<Offer> others,
        Optional<Job> job,
        boolean busyElsewhere,
        Optional<Text> note,
        Optional<Act> act) {
    /** What a page can be about. */
    public enum Kind {
        /** The first look is not over. */
        LOOKING,
        /** There is something to do. */
        OPEN,
        /** An earlier step comes first. */
        WAITS,
        /** A remedy is at work. */
        WORKING,
        /** The person has to do something outside this window. */
        ELSEWHERE,
        /** The last remedy did not work out. */
        FAILED,
        /** Nothing is left to do here. */
        FULFILLED
    }

    /** What the main button does. */
    public enum Act {
        APPLY,
        COPY,
        LOOK,
        OTHER_WAY,
        BRING_FORWARD,
        CHOOSE_FOLDER,
        OPEN_FIRST,
        GO_ON,
        CLOSE,
        CANCEL
    }

    /** Whether this step may be left as it is for now. */
    public boolean canSkip() {
        return switch (kind) {
            case OPEN, WAITS, ELSEWHERE, FAILED -> page.step() != Step.DONE;
            case LOOKING, WORKING, FULFILLED -> false;
        };
    }

    /** The one sentence that tells how things stand, for those who do not see the page. */
    public Text sentence() {
        return switch (kind) {
            case LOOKING -> Text.of("ui.looking");
            case WORKING -> job.map(now -> now.offer().label()).orElse(page.lead());
            case ELSEWHERE -> elsewhere().map(Outcome.Elsewhere::summary).orElse(page.lead());
            case FAILED -> failure().map(Outcome.Failed::summary).orElse(page.lead());
            case OPEN -> page.trouble().map(Rung::summary).orElse(page.lead());
            case WAITS -> page.lead();
            case FULFILLED -> note.orElse(page.lead());
        };
    }

    /** How the last remedy failed. */
    public Optional<Outcome.Failed> failure() {
        return ended().filter(Outcome.Failed.class::isInstance).map(Outcome.Failed.class::cast);
    }

    /** What the person has to do elsewhere. */
    public Optional<Outcome.Elsewhere> elsewhere() {
        return ended().filter(Outcome.Elsewhere.class::isInstance).map(Outcome.Elsewhere.class::cast);
    }

    private Optional<Outcome> ended() {
        return job.map(last -> last.state().get())
                .filter(Job.State.Ended.class::isInstance)
                .map(state -> ((Job.State.Ended) state).outcome());
    }
}
