package com.digidoc.setup.ui.redis;

import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.engine.Seen;
import com.digidoc.setup.ui.journey.Journey;
import com.digidoc.setup.ui.step.Situation;
import com.digidoc.setup.ui.step.Situation.Kind;
import com.digidoc.setup.ui.step.Special;
import com.digidoc.setup.ui.widget.Words;
import javafx.scene.Node;
import javafx.util.Subscription;

/** The address in DigiDoc's settings: read, tried, and changed after the change was shown. */
public final class AddressCard implements Special {
    private final UrlPanel panel;
    private final Subscription source;

    public AddressCard(Words words, Journey journey, UrlModel model) {
        source = journey.seen().subscribe(seen -> model.current(seen.flatMap(Seen::url)));
        panel = new UrlPanel(
                words,
                model,
                Text.of("ui.url.address"),
                Text.of("ui.url.review"),
                () -> model.written()
                        .ifPresent(
                                address -> journey.want(journey.wishes().get().withUrl(address))));
    }

    @Override
    public Node node() {
        return panel.node();
    }

    /** The recommended change comes first. */
    @Override
    public boolean below() {
        return true;
    }

    @Override
    public void show(Situation now) {
        boolean quiet = now.kind() == Kind.LOOKING || now.kind() == Kind.WORKING;
        panel.node().setVisible(!quiet);
        panel.node().setManaged(!quiet);
    }

    @Override
    public void leave() {
        source.unsubscribe();
        panel.leave();
    }
}
