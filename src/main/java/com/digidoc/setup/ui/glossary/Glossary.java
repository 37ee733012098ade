package com.digidoc.setup.ui.glossary;

import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.widget.Popover;
import com.digidoc.setup.ui.widget.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** Words explained in a popover. */
public final class Glossary {
    private static final double HIGHEST = 420;

    private Glossary() {}

    /** A link that explains these words. */
    public static Hyperlink link(Words words, List<Term> terms) {
        String named =
                String.join(", ", terms.stream().map(Term::word).map(words::say).toList());
        Hyperlink link = words.link(Text.of("ui.glossary.link", named), () -> {});
        link.setOnAction(event -> open(words, terms, link, true));
        link.setId("glossary");
        return link;
    }

    /** All words, above or below what is pointed at. */
    public static void openAll(Words words, Node at) {
        open(words, List.of(Term.values()), at, false);
    }

    private static void open(Words words, List<Term> terms, Node at, boolean below) {
        var list = new VBox();
        list.getStyleClass().add("dd-glossary");
        terms.forEach(term -> list.getChildren().add(entry(words, term)));
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(HIGHEST);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("dd-scroll");
        var content = new VBox(words.heading(Text.of("ui.glossary.title")), scroll);
        content.getStyleClass().add("dd-ladder");
        var popover = new Popover(content, () -> {});
        if (below) {
            popover.below(at);
        } else {
            popover.above(at);
        }
        // how high wrapped words are is known only once they have a width
        scroll.setPrefViewportHeight(list.prefHeight(list.getWidth()));
    }

    private static Node entry(Words words, Term term) {
        var word = words.body(term.word());
        word.getStyleClass().add("dd-strong");
        return new VBox(2, word, words.quiet(term.meaning()));
    }
}
