package com.digidoc.setup.homebrew;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What can be done about a failure of brew. {@link BrewCures} makes remedies of those that are more than trying again. */
enum Cure {
    /** Only a person can tell. */
    NONE,
    /** Another brew is at work: wait, then try again. */
    WAIT(1, 2, 4, 8, 15, 30),
    /** The network let go: try once more, with more patience. */
    AGAIN(1),
    INSTALL_TOOLS,
    ACCEPT_LICENCE,
    TAKE_FOLDERS,
    TAKE_LOCKS,
    TAKE_AGENTS,
    UPDATE,
    FETCH_RUBY,
    CLEAN_UP,
    LINK_OVER,
    UNLINK_VALKEY,
    DROP_OLD_TAP,
    RESET,
    TRUST_TAP,
    RELOAD;

    private final List<Integer> pauses;

    Cure(Integer... secondsBeforeEachTry) {
        pauses = List.of(secondsBeforeEachTry);
    }

    /** How long to wait before a further try; empty where there is to be none. */
    Optional<Duration> pause(int triesSoFar) {
        return triesSoFar < pauses.size() ? Optional.of(Duration.ofSeconds(pauses.get(triesSoFar))) : Optional.empty();
    }
}
