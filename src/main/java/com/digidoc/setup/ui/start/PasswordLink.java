package com.digidoc.setup.ui.start;

import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.journey.Journey;
import com.digidoc.setup.ui.journey.Place;
import com.digidoc.setup.ui.step.LinkBelow;
import com.digidoc.setup.ui.step.Situation;
import com.digidoc.setup.ui.step.Situation.Kind;
import com.digidoc.setup.ui.step.Special;
import com.digidoc.setup.ui.widget.Words;

/** Leads to the fields that an address is made of, where Redis asks for another password. */
public final class PasswordLink {
    private static final String ACCESS = "redis.access";

    private PasswordLink() {}

    public static Special of(Words words, Journey journey) {
        var link = words.link(Text.of("ui.start.password"), () -> journey.open(Place.Support.SETTINGS));
        link.setId("enter-password");
        return new LinkBelow(link, PasswordLink::asked);
    }

    private static boolean asked(Situation now) {
        return now.kind() == Kind.OPEN
                && now.page().trouble().filter(rung -> rung.id().equals(ACCESS)).isPresent();
    }
}
