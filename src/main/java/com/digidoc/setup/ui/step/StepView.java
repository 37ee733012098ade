package com.digidoc.setup.ui.step;

import com.digidoc.setup.setup.Step;
import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.glossary.Glossary;
import com.digidoc.setup.ui.glossary.Term;
import com.digidoc.setup.ui.step.Situation.Act;
import com.digidoc.setup.ui.widget.CopyButton;
import com.digidoc.setup.ui.widget.Gap;
import com.digidoc.setup.ui.widget.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** A step's page: title, lead, what only this step has, the situation, and the buttons below. */
public final class StepView {
    private final Words words;
    private final StepModel model;
    private final List<Special> specials;
    private final Consumer<Act> viewActs;
    private final Label title;
    private final Label lead;
    private final SituationView situation;
    private final HBox buttons = new HBox();
    private final BorderPane root = new BorderPane();
    private final Subscription source;

    /**
     * A page.
     *
     * @param specials what only this step has
     * @param viewActs does what the model cannot: the folder dialog, closing the window
     */
    public StepView(Words words, StepModel model, List<Special> specials, Consumer<Act> viewActs) {
        this.words = words;
        this.model = model;
        this.specials = specials;
        this.viewActs = viewActs;
        title = words.title(Text.exactly(""));
        title.setId("title");
        lead = words.lead(Text.exactly(""));
        situation = new SituationView(words, model::choose, model::beginAgain, model::take);
        root.setCenter(scrolled(content()));
        buttons.getStyleClass().add("dd-buttons");
        root.setBottom(centred(buttons));
        source = Subscription.combine(specials.stream()
                        .map(special -> special.alone().subscribe(alone -> refresh()))
                        .toArray(Subscription[]::new))
                .and(model.situation().subscribe(now -> refresh()));
    }

    private void refresh() {
        show(model.situation().get());
    }

    public Region node() {
        return root;
    }

    /** Undoes what it and its parts listen to. */
    public void leave() {
        source.unsubscribe();
        situation.leave();
        specials.forEach(Special::leave);
        model.leave();
    }

    private VBox content() {
        var head = new VBox(title, lead);
        head.getStyleClass().add("dd-head");
        List<Term> terms = Term.of(model.step());
        if (!terms.isEmpty()) {
            head.getChildren().add(Glossary.link(words, terms));
        }
        var content = new VBox(head);
        specials.stream().filter(special -> !special.below()).map(Special::node).forEach(content.getChildren()::add);
        content.getChildren().add(situation.node());
        specials.stream().filter(Special::below).map(Special::node).forEach(content.getChildren()::add);
        content.getChildren().add(situation.more());
        content.getStyleClass().add("dd-page");
        return content;
    }

    /**
     * A page that scrolls when the window is too small for it, and does not show that it could when it is not. The scroll
     * bar stands in the page's margin: what is on the page is as wide with it as without, as the buttons below.
     */
    public static ScrollPane scrolled(Region content) {
        var middle = new StackPane(content); // in a wide window the page stands in the middle
        StackPane.setAlignment(content, Pos.TOP_CENTER);
        var scroll = new ScrollPane(middle);
        middle.minWidthProperty().bind(scroll.widthProperty());
        middle.prefWidthProperty().bind(scroll.widthProperty());
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setHmax(0); // there is nothing to the right but the scroll bar
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("dd-scroll");
        return scroll;
    }

    /** The buttons of a page, below it. */
    public static Node centred(Region buttons) {
        var middle = new StackPane(buttons);
        middle.getStyleClass().add("dd-bottom");
        return middle;
    }

    private void show(Situation now) {
        if (now == null) {
            return;
        }
        title.setText(words.say(now.page().title()));
        lead.setText(words.say(now.page().lead()));
        tell(now);
        specials.forEach(special -> special.show(now));
        boolean alone = specials.stream().anyMatch(special -> special.alone().get());
        situation.show(now, !alone);
        boolean focused = buttons.isFocusWithin()
                || root.getScene() == null
                || root.getScene().getFocusOwner() == null;
        var main = now.act().filter(act -> !alone).map(act -> button(now, act));
        buttons.getChildren().setAll(skip(now), new Gap());
        main.ifPresent(button -> {
            buttons.getChildren().add(button);
            if (focused) {
                button.requestFocus();
            }
        });
    }

    /**
     * JavaFX has no live regions. What has changed is told with the title, and with the main button, which has the focus
     * where a person goes on by keyboard: a screen reader reads both.
     */
    private void tell(Situation now) {
        String said = words.say("ui.spoken", title.getText(), words.say(now.sentence()));
        if (!said.equals(title.getAccessibleText())) {
            title.setAccessibleText(said);
            title.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }

    private Node skip(Situation now) {
        var skip = words.link(Text.of("ui.skip"), model::skip);
        skip.setId("skip");
        skip.setVisible(now.canSkip());
        return skip;
    }

    private Button button(Situation now, Act act) {
        Text label = label(now, act);
        Button button = act == Act.COPY
                ? new CopyButton(words, label, () -> now.offer().orElseThrow().commands())
                : words.button(label, () -> press(act));
        button.setId("main");
        button.getStyleClass().remove("small");
        button.getStyleClass().add("dd-primary");
        button.setDefaultButton(act != Act.CANCEL);
        button.setDisable(now.busyElsewhere() && act == Act.APPLY);
        button.setAccessibleHelp(title.getAccessibleText());
        return button;
    }

    private void press(Act act) {
        model.press(act);
        viewActs.accept(act);
    }

    private static Text label(Situation now, Act act) {
        return switch (act) {
            case APPLY -> now.kind() == Situation.Kind.FAILED ? Text.of("ui.again") : applied(now);
            case COPY -> Text.of("ui.copy-command");
            case LOOK -> Text.of("ui.look");
            case OTHER_WAY -> Text.of("ui.way.other");
            case BRING_FORWARD -> Text.of("ui.bring-forward");
            case CHOOSE_FOLDER -> Text.of("ui.choose-folder");
            case OPEN_FIRST ->
                Text.of("ui.open-first", now.page().first().map(Step::title).orElseThrow());
            case GO_ON -> Text.of("ui.go-on");
            case CLOSE -> Text.of("ui.close");
            case CANCEL -> Text.of("ui.cancel");
        };
    }

    private static Text applied(Situation now) {
        return now.offer().orElseThrow().label();
    }

    /** The main button, if there is one now. */
    public Optional<Node> main() {
        return Optional.ofNullable(buttons.lookup("#main"));
    }
}
