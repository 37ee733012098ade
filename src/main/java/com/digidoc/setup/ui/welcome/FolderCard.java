package com.digidoc.setup.ui.welcome;

import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.engine.Seen;
import com.digidoc.setup.ui.journey.Journey;
import com.digidoc.setup.ui.step.Special;
import com.digidoc.setup.ui.widget.Card;
import com.digidoc.setup.ui.widget.Words;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** Where DigiDoc is, once that is known, and a way to say it is elsewhere. */
public final class FolderCard implements Special {
    private final Card card;
    private final Subscription source;

    public FolderCard(Words words, Journey journey, Runnable choose) {
        Label where = words.mono("");
        var change = words.button(Text.of("ui.change-folder"), choose);
        change.setId("change-folder");
        change.setMinWidth(Region.USE_PREF_SIZE);
        var text = new VBox(4, words.heading(Text.of("ui.place.folder")), where);
        HBox.setHgrow(text, Priority.ALWAYS);
        card = new Card(new HBox(12, text, change));
        source = journey.seen().subscribe(seen -> {
            var folder = seen.flatMap(Seen::folder);
            where.setText(folder.orElse(""));
            card.setVisible(folder.isPresent());
            card.setManaged(folder.isPresent());
        });
    }

    @Override
    public Node node() {
        return card;
    }

    @Override
    public void leave() {
        source.unsubscribe();
    }
}
