package com.digidoc.setup.ui;

import com.digidoc.setup.setup.Step;
import com.digidoc.setup.ui.journey.Journey;
import com.digidoc.setup.ui.journey.Place;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** A walk through every place of the window, for the rehearsal of a package. */
final class Tour {
    private Tour() {}

    /** Once the first look is over, shows each place for a moment. */
    static void of(Journey journey, Runnable over) {
        var places = new ArrayDeque<Place>();
        places.addAll(Stream.of(Step.values()).map(Place.At::new).toList());
        places.addAll(List.of(Place.Support.values()));
        var begun = new AtomicBoolean();
        journey.seen().subscribe(seen -> {
            if (seen.isPresent() && begun.compareAndSet(false, true)) {
                Frame.whenDrawn(() -> next(journey, places, over));
            }
        });
    }

    private static void next(Journey journey, Queue<Place> places, Runnable over) {
        if (places.isEmpty()) {
            over.run();
        } else {
            journey.open(places.poll());
            Frame.whenDrawn(() -> next(journey, places, over));
        }
    }
}
