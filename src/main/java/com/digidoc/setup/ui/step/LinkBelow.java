package com.digidoc.setup.ui.step;

import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;

/** A link below what a page tells, there in some situations only. */
public final class LinkBelow implements Special {
    private final Hyperlink link;
    private final Predicate<Situation> there;

    public LinkBelow(Hyperlink link, Predicate<Situation> there) {
        this.link = link;
        this.there = there;
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
        boolean shown = there.test(now);
        link.setVisible(shown);
        link.setManaged(shown);
    }
}
