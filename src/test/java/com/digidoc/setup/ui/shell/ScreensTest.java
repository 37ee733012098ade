package com.digidoc.setup.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.digidoc.setup.ui.engine.Placement;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class ScreensTest {
    private static final Rectangle2D LAPTOP = new Rectangle2D(0, 25, 1440, 850);
    private static final Rectangle2D LEFT_OF_IT = new Rectangle2D(-1920, 0, 1920, 1080);

    private static Placement at(double x, double y, double width, double height) {
        return new Placement(x, y, width, height, false);
    }

    @Test
    void aGoodPlaceIsKept() {
        assertEquals(
                Optional.of(at(100, 60, 980, 680)), Screens.fit(at(100, 60, 980, 680), List.of(LAPTOP, LEFT_OF_IT)));
        assertEquals(
                Optional.of(at(-1500, 200, 980, 680)),
                Screens.fit(at(-1500, 200, 980, 680), List.of(LAPTOP, LEFT_OF_IT)));
    }

    @Test
    void aPlaceOnAScreenThatIsGoneIsForgotten() {
        assertEquals(Optional.empty(), Screens.fit(at(-1500, 200, 980, 680), List.of(LAPTOP)));
        assertEquals(Optional.empty(), Screens.fit(at(100, 5000, 980, 680), List.of(LAPTOP)));
        assertEquals(Optional.empty(), Screens.fit(at(100, 60, 980, 680), List.of()));
    }

    @Test
    void aCornerThatHangsOverIsBroughtBack() {
        assertEquals(Optional.of(at(460, 195, 980, 680)), Screens.fit(at(1300, 700, 980, 680), List.of(LAPTOP)));
    }

    @Test
    void aWindowThatIsTooLargeByNowIsCut() {
        assertEquals(Optional.of(at(0, 25, 1440, 850)), Screens.fit(at(0, 30, 2500, 1400), List.of(LAPTOP)));
    }

    @Test
    void aTitleAboveTheScreenCannotBeGotHoldOf() {
        assertEquals(Optional.empty(), Screens.fit(at(100, -300, 980, 680), List.of(LAPTOP)));
    }
}
