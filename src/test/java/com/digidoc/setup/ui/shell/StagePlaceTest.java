package com.digidoc.setup.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.digidoc.setup.setup.Assistant;
import com.digidoc.setup.setup.Wishes;
import com.digidoc.setup.support.FolderHost;
import com.digidoc.setup.ui.engine.AssistantEngine;
import com.digidoc.setup.ui.engine.Placement;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

class StagePlaceTest {
    @TempDir
    Path folder;

    @Test
    void theNextWindowOpensWhereTheLastOneWasClosed() throws Exception {
        var engine = new AssistantEngine(new Assistant(FolderHost.mac(folder).host(), Wishes.NONE));
        FxToolkit.registerPrimaryStage();
        Stage first = FxToolkit.registerStage(Stage::new);
        var place = new StagePlace(engine);
        FxToolkit.setupFixture(() -> {
            place.take(first);
            first.setX(60);
            first.setY(40);
            first.setWidth(920);
            first.setHeight(610);
            first.show();
        });
        FxToolkit.setupFixture(first::hide);
        place.keep();
        assertEquals(Optional.of(new Placement(60, 40, 920, 610, false)), engine.placement());
        Stage next = FxToolkit.registerStage(Stage::new);
        FxToolkit.setupFixture(() -> {
            new StagePlace(engine).take(next);
            next.show();
        });
        try {
            assertEquals(60, next.getX());
            assertEquals(920, next.getWidth());
        } finally {
            FxToolkit.setupFixture(next::hide);
        }
    }
}
