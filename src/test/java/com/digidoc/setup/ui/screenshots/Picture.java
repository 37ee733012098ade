package com.digidoc.setup.ui.screenshots;

import com.digidoc.setup.support.BrewMac;
import java.util.function.UnaryOperator;

/**
 * A picture to take.
 *
 * @param name its file name without ending
 * @param mac what is on the Mac
 * @param play what is done in the window until it shows what the picture is of
 * @param sized what is done each time the window has got its size and its colours: a popover closes then
 */
record Picture(String name, UnaryOperator<BrewMac> mac, Play play, Play sized) {
    /** What a person, and the world around, does. */
    @FunctionalInterface
    interface Play {
        void on(Hand hand, BrewMac mac) throws Exception;
    }
}
