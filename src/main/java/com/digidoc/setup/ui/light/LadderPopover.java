package com.digidoc.setup.ui.light;

import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.journey.Journey;
import com.digidoc.setup.ui.widget.Words;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/** The ladder in a popover over the light. */
public final class LadderPopover {
    private static final double HIGHEST = 420;

    private LadderPopover() {}

    /** Opens it; it closes by a click elsewhere or Escape. */
    public static PopOver open(Words words, Journey journey, Node over, Runnable openDoctor) {
        var ladder = new Ladder(words, journey);
        var popover = new PopOver();
        var scroll = new ScrollPane(ladder.node());
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(HIGHEST);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("dd-scroll");
        var doctor = words.link(Text.of("ui.ladder.doctor"), () -> {
            popover.hide();
            openDoctor.run();
        });
        var content = new VBox(words.heading(Text.of("ui.ladder.title")), scroll, doctor);
        content.getStyleClass().add("dd-ladder");
        popover.setContentNode(content);
        popover.setArrowLocation(PopOver.ArrowLocation.BOTTOM_CENTER);
        popover.setDetachable(false);
        popover.setAnimated(false);
        var dress = over.getScene().getStylesheets(); // changes with the system's scheme
        Bindings.bindContent(popover.getRoot().getStylesheets(), dress);
        popover.setOnHidden(event -> {
            Bindings.unbindContent(popover.getRoot().getStylesheets(), dress);
            ladder.leave();
        });
        popover.show(over);
        return popover;
    }
}
