package com.digidoc.setup.ui.shell;

import com.digidoc.setup.ui.engine.Engine;
import com.digidoc.setup.ui.engine.Placement;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** Puts the window where it was the last time, and keeps in mind where it is. Files are only touched off its thread. */
public final class StagePlace {
    private final Engine engine;
    private final Optional<Placement> last;
    private volatile Optional<Placement> now = Optional.empty();

    /** Reads where it was. */
    public StagePlace(Engine engine) {
        this.engine = engine;
        this.last = engine.placement();
    }

    /** Puts a stage there, if that is still on a screen, and follows it; on the window's thread, before it is shown. */
    public void take(Stage stage) {
        List<Rectangle2D> screens =
                Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
        last.flatMap(placement -> Screens.fit(placement, screens)).ifPresent(place -> put(stage, place));
        stage.addEventHandler(WindowEvent.WINDOW_HIDING, event -> now = Optional.of(at(stage)));
    }

    private static void put(Stage stage, Placement place) {
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        stage.setMaximized(place.maximized());
    }

    private static Placement at(Stage stage) {
        return new Placement(
                stage.getX(),
                stage.getY(),
                stage.getWidth(),
                stage.getHeight(),
                stage.isMaximized() || stage.isFullScreen());
    }

    /** Keeps where the stage was when it was closed; not on the window's thread. */
    public void keep() {
        now.ifPresent(place -> {
            boolean fills = place.maximized() && last.isPresent();
            engine.keep(fills ? last.get().filling() : place);
        });
    }
}
