package com.digidoc.setup.ui;

import javafx.animation.AnimationTimer;

/** What is drawn at a time. */
final class Frame {
    /** The pulse that draws a frame comes after the timer's; at the third the first frame is on the screen. */
    private static final int DRAWN_BY = 2;

    private Frame() {}

    /** Calls back once a frame with what is in the window now has been drawn. */
    static void whenDrawn(Runnable then) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                pulses++;
                if (pulses > DRAWN_BY) {
                    stop();
                    then.run();
                }
            }
        }.start();
    }
}
