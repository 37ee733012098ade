package com.digidoc.setup.ui.redis;

import com.digidoc.setup.setup.Step;
import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.journey.Journey;
import com.digidoc.setup.ui.journey.Place;
import com.digidoc.setup.ui.step.LinkBelow;
import com.digidoc.setup.ui.step.Situation;
import com.digidoc.setup.ui.step.Situation.Act;
import com.digidoc.setup.ui.step.Situation.Kind;
import com.digidoc.setup.ui.step.Special;
import com.digidoc.setup.ui.widget.Words;
import java.util.Optional;

/** Leads from what the recommended way needs first to the other ways. */
public final class WayLink {
    private WayLink() {}

    public static Special of(Words words, Journey journey) {
        var link = words.link(Text.of("ui.way.other"), () -> journey.open(new Place.At(Step.REDIS)));
        link.setId("other-way");
        return new LinkBelow(link, WayLink::open);
    }

    private static boolean open(Situation now) {
        boolean main = now.act().equals(Optional.of(Act.OTHER_WAY));
        return (now.kind() == Kind.OPEN || now.kind() == Kind.FAILED) && !main;
    }
}
