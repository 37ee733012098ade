package com.digidoc.setup.ui.shell;

import com.digidoc.setup.setup.Step;
import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.doctor.DoctorView;
import com.digidoc.setup.ui.done.Onward;
import com.digidoc.setup.ui.done.WhatWasDone;
import com.digidoc.setup.ui.done.WhereThingsAre;
import com.digidoc.setup.ui.journey.Journey;
import com.digidoc.setup.ui.journey.Place;
import com.digidoc.setup.ui.redis.AddressCard;
import com.digidoc.setup.ui.redis.WayChoice;
import com.digidoc.setup.ui.redis.WayLink;
import com.digidoc.setup.ui.report.ReportView;
import com.digidoc.setup.ui.settings.Choosers;
import com.digidoc.setup.ui.settings.SettingsView;
import com.digidoc.setup.ui.start.PasswordLink;
import com.digidoc.setup.ui.start.StartChoice;
import com.digidoc.setup.ui.step.Situation.Act;
import com.digidoc.setup.ui.step.Special;
import com.digidoc.setup.ui.step.StepModel;
import com.digidoc.setup.ui.step.StepView;
import com.digidoc.setup.ui.undo.UndoView;
import com.digidoc.setup.ui.welcome.FolderCard;
import com.digidoc.setup.ui.welcome.PartsPicture;
import com.digidoc.setup.ui.widget.Words;
import java.util.List;
import javafx.scene.layout.Region;

/** Builds the page of each place. */
final class Pages {
    private final Words words;
    private final Journey journey;
    private final Rooms rooms;
    private final Doors doors;

    /** A page that is shown, and how to leave it. */
    record Shown(Region node, Runnable leave) {}

    Pages(Words words, Journey journey, Rooms rooms, Doors doors) {
        this.words = words;
        this.journey = journey;
        this.rooms = rooms;
        this.doors = doors;
    }

    Shown of(Place place) {
        return switch (place) {
            case Place.At(Step step) -> {
                var view = new StepView(words, new StepModel(journey, step), specials(step), this::act);
                yield new Shown(view.node(), view::leave);
            }
            case Place.Support support -> of(support);
        };
    }

    private Shown of(Place.Support support) {
        return switch (support) {
            case DOCTOR -> {
                var view = new DoctorView(
                        words,
                        journey,
                        rooms.doctor(),
                        () -> doors.chooseFile(words.say(Text.of("ui.doctor.open.title"))));
                yield new Shown(view.node(), view::leave);
            }
            case REPORT -> {
                var view = new ReportView(words, rooms.report().get(), doors::chooseTarget);
                yield new Shown(view.node(), view::leave);
            }
            case UNDO -> {
                var view = new UndoView(words, rooms.undo().get(), journey);
                yield new Shown(view.node(), view::leave);
            }
            case SETTINGS -> {
                var choosers = new Choosers(doors::chooseFolder, doors::chooseFile);
                var view = new SettingsView(words, rooms.settings(), choosers, this::chooseFolder);
                yield new Shown(view.node(), view::leave);
            }
        };
    }

    private List<Special> specials(Step step) {
        return switch (step) {
            case WELCOME ->
                List.of(new PartsPicture(words, journey), new FolderCard(words, journey, this::chooseFolder));
            case COMPUTER -> List.of(WayLink.of(words, journey));
            case REDIS ->
                List.of(new WayChoice(words, journey, rooms.addresses().get()));
            case START -> List.of(new StartChoice(words, journey), PasswordLink.of(words, journey));
            case PYTHON -> List.of();
            case SETTINGS ->
                List.of(new AddressCard(words, journey, rooms.addresses().get()));
            case DONE ->
                List.of(
                        new PartsPicture(words, journey),
                        new Onward(words, journey, doors::reveal),
                        new WhatWasDone(words, rooms.undo().get()),
                        new WhereThingsAre(words, journey, doors::reveal));
        };
    }

    private void act(Act act) {
        switch (act) {
            case CHOOSE_FOLDER -> chooseFolder();
            case CLOSE -> doors.close();
            case APPLY, COPY, LOOK, OTHER_WAY, BRING_FORWARD, OPEN_FIRST, GO_ON, CANCEL -> {
                // the model has done it
            }
        }
    }

    private void chooseFolder() {
        doors.chooseFolder(words.say(Text.of("ui.choose-folder.title"))).ifPresent(journey::useFolder);
    }
}
