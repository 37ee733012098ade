package com.digidoc.setup.ui.start;

import com.digidoc.setup.redis.Provider.Start;
import com.digidoc.setup.ui.journey.Journey;
import com.digidoc.setup.ui.step.Situation;
import com.digidoc.setup.ui.step.Situation.Kind;
import com.digidoc.setup.ui.step.Special;
import com.digidoc.setup.ui.widget.Card;
import com.digidoc.setup.ui.widget.Words;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.util.Subscription;

/** Whether Redis starts again at the next login; the usual answer is preset. */
public final class StartChoice implements Special {
    private final Journey journey;
    private final ToggleGroup group = new ToggleGroup();
    private final Card card;
    private final Subscription source;

    public StartChoice(Words words, Journey journey) {
        this.journey = journey;
        this.card = new Card(
                radio(words.say("ui.start.at-login"), "start-at-login", Start.AT_LOGIN),
                radio(words.say("ui.start.now-only"), "start-now-only", Start.NOW_ONLY));
        source = group.selectedToggleProperty()
                .subscribe(chosen -> journey.want(journey.wishes().get().withStart((Start) chosen.getUserData())));
    }

    private RadioButton radio(String text, String id, Start start) {
        var radio = new RadioButton(text);
        radio.setId(id);
        radio.setUserData(start);
        radio.setToggleGroup(group);
        radio.setSelected(journey.wishes().get().start() == start);
        return radio;
    }

    @Override
    public Node node() {
        return card;
    }

    @Override
    public boolean below() {
        return true;
    }

    /** It only matters where Redis is about to be started. */
    @Override
    public void show(Situation now) {
        boolean starts = (now.kind() == Kind.OPEN || now.kind() == Kind.FAILED)
                && now.offer().filter(offer -> offer.id().endsWith(".start")).isPresent();
        card.setVisible(starts);
        card.setManaged(starts);
    }

    @Override
    public void leave() {
        source.unsubscribe();
    }
}
