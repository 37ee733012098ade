package com.digidoc.setup.ui.step;

import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.widget.Card;
import com.digidoc.setup.ui.widget.Words;
import com.digidoc.setup.ui.widget.WorkBar;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.util.Duration;

/** The first look is under way; if it takes long, that is said. */
final class LookingCard {
    private static final Duration SLOW = Duration.seconds(5);

    private final Card card;
    private final PauseTransition slow = new PauseTransition(SLOW);

    LookingCard(Words words) {
        card = new Card(words.body(Text.of("ui.looking")), new WorkBar());
        slow.setOnFinished(event -> card.getChildren().add(words.quiet(Text.of("ui.looking.slow"))));
        slow.play();
    }

    Node node() {
        return card;
    }

    void leave() {
        slow.stop();
    }
}
