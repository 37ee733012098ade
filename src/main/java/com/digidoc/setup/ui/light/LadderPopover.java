package com.digidoc.setup.ui.light;

import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.journey.Journey;
import com.digidoc.setup.ui.widget.Popover;
import com.digidoc.setup.ui.widget.Words;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** The ladder in a popover over the light. */
public final class LadderPopover {
    private static final double HIGHEST = 420;

    private LadderPopover() {}

    /** Opens it; it closes by a click elsewhere or Escape. */
    public static void open(Words words, Journey journey, Node over, Runnable openDoctor) {
        var ladder = new Ladder(words, journey);
        var scroll = new ScrollPane(ladder.node());
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(HIGHEST);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("dd-scroll");
        var popover = new AtomicReference<Popover>();
        var doctor = words.link(Text.of("ui.ladder.doctor"), () -> {
            popover.get().hide();
            openDoctor.run();
        });
        var content = new VBox(words.heading(Text.of("ui.ladder.title")), scroll, doctor);
        content.getStyleClass().add("dd-ladder");
        popover.set(new Popover(content, ladder::leave));
        popover.get().above(over);
    }
}
