package com.digidoc.setup.ui.redis;

import com.digidoc.setup.setup.Step;
import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.journey.Journey;
import com.digidoc.setup.ui.journey.Place;
import com.digidoc.setup.ui.step.Situation;
import com.digidoc.setup.ui.step.Situation.Act;
import com.digidoc.setup.ui.step.Situation.Kind;
import com.digidoc.setup.ui.step.Special;
import com.digidoc.setup.ui.widget.Words;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;

/** Leads from what the recommended way needs first to the other ways. */
public final class WayLink implements Special {
    private final Hyperlink link;

    public WayLink(Words words, Journey journey) {
        link = words.link(Text.of("ui.way.other"), () -> journey.open(new Place.At(Step.REDIS)));
        link.setId("other-way");
    }

    @Override
    public Node node() {
        return link;
    }

    @Override
    public boolean below() {
        return true;
    }

    @Override
    public void show(Situation now) {
        boolean main = now.act().equals(Optional.of(Act.OTHER_WAY));
        boolean open = (now.kind() == Kind.OPEN || now.kind() == Kind.FAILED) && !main;
        link.setVisible(open);
        link.setManaged(open);
    }
}
