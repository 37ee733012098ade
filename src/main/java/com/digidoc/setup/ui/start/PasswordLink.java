package com.digidoc.setup.ui.start;

import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.journey.Journey;
import com.digidoc.setup.ui.journey.Place;
import com.digidoc.setup.ui.step.Situation;
import com.digidoc.setup.ui.step.Situation.Kind;
import com.digidoc.setup.ui.step.Special;
import com.digidoc.setup.ui.widget.Words;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;

/** Leads to the fields that an address is made of, where Redis asks for another password. */
public final class PasswordLink implements Special {
    private static final String ACCESS = "redis.access";

    private final Hyperlink link;

    public PasswordLink(Words words, Journey journey) {
        link = words.link(Text.of("ui.start.password"), () -> journey.open(Place.Support.SETTINGS));
        link.setId("enter-password");
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
        boolean asked = now.kind() == Kind.OPEN
                && now.page().trouble().filter(rung -> rung.id().equals(ACCESS)).isPresent();
        link.setVisible(asked);
        link.setManaged(asked);
    }
}
