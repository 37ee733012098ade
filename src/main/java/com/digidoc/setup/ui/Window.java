package com.digidoc.setup.ui;

import com.digidoc.setup.setup.Assistant;
import com.digidoc.setup.setup.Showing;
import com.digidoc.setup.text.Messages;
import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.about.About;
import com.digidoc.setup.ui.doctor.DoctorModel;
import com.digidoc.setup.ui.engine.AssistantEngine;
import com.digidoc.setup.ui.engine.Engine;
import com.digidoc.setup.ui.engine.Language;
import com.digidoc.setup.ui.engine.Seen;
import com.digidoc.setup.ui.journey.Journey;
import com.digidoc.setup.ui.journey.LongSteps;
import com.digidoc.setup.ui.journey.Place;
import com.digidoc.setup.ui.light.LightModel;
import com.digidoc.setup.ui.redis.UrlModel;
import com.digidoc.setup.ui.report.ReportModel;
import com.digidoc.setup.ui.settings.SettingsEngine;
import com.digidoc.setup.ui.settings.SettingsModel;
import com.digidoc.setup.ui.shell.Doors;
import com.digidoc.setup.ui.shell.Rooms;
import com.digidoc.setup.ui.shell.Shell;
import com.digidoc.setup.ui.shell.StagePlace;
import com.digidoc.setup.ui.undo.UndoModel;
import com.digidoc.setup.ui.widget.AppIcon;
import com.digidoc.setup.ui.widget.Words;
import com.digidoc.setup.ui.work.FxTasks;
import java.io.File;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Subscription;

/** The window: it wires the models and the views, and ends all of them when it closes. */
public final class Window implements Doors {
    private static final double WIDTH = 980;
    private static final double HEIGHT = 680;
    private static final double LEAST_WIDTH = 900;
    private static final double LEAST_HEIGHT = 600;
    private static final int STOPPED = 1;
    private static final Duration LONGEST_FRAME = Duration.ofSeconds(2);

    private final Stage stage;
    private final Engine engine;
    private final FxTasks tasks = FxTasks.ofToolkit();
    private final Journey journey;
    private final LightModel light;
    private final SettingsModel settings;
    private final Rooms rooms;
    private final LongSteps longSteps;
    private final Subscription theme;
    private Language language;
    private Words words;
    private Shell shell;

    private Window(Stage stage, Engine engine, Language language) {
        this.stage = stage;
        this.engine = engine;
        this.language = language;
        words = new Words(language.messages());
        Theme.prepare();
        journey = new Journey(engine, tasks, InstantSource.system());
        light = new LightModel(journey, tasks);
        settings = new SettingsModel(
                () -> new SettingsEngine(engine.assistant(journey.wishes().get())), tasks, journey::look);
        rooms = new Rooms(
                () -> new UrlModel(engine, tasks),
                new DoctorModel(journey, tasks, InstantSource.system()),
                this::report,
                () -> new UndoModel(engine, tasks, journey),
                settings);
        shell = shell();
        var scene = new Scene(shell.node(), WIDTH, HEIGHT);
        theme = Theme.follow(scene);
        shell.enter(scene);
        stage.setScene(scene);
        stage.setTitle(words.say("ui.title"));
        stage.getIcons().setAll(AppIcon.images());
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setOnCloseRequest(event -> {
            if (!mayClose()) {
                event.consume();
            }
        });
        stage.setOnHidden(event -> end());
        longSteps = new LongSteps(journey, () -> !stage.isFocused(), this::tellOutside);
    }

    private Shell shell() {
        return new Shell(words, journey, light, rooms, this, AppIcon.node());
    }

    private ReportModel report() {
        Messages messages = language.messages();
        return new ReportModel(hide -> engine.report(journey.wishes().get(), messages, hide), tasks);
    }

    private void tellOutside(Text what) {
        String said = words.say(what);
        tasks.start(
                () -> {
                    engine.notify(words.say("ui.title"), said);
                    return said;
                },
                done -> {},
                e -> System.getLogger(Window.class.getName())
                        .log(Level.DEBUG, "no notification", e)); // the page says it as well
    }

    /**
     * Opens the window and returns once it is closed. The host is looked at while the window is made.
     *
     * @param showing for {@link Showing#FIRST_PAGE} prints {@code ready MILLIS}, the milliseconds since the process started
     * @return the exit code
     */
    public static int open(Assistant assistant, Showing showing) {
        leaveAProcessor();
        Assistant staying = assistant.staying();
        var engine = new AssistantEngine(staying);
        var firstLook = new FutureTask<>(() -> engine.look(engine.wishes()));
        Thread looking = Thread.ofVirtual().name("first look").start(firstLook);
        var place = new StagePlace(engine);
        var language = Language.of(engine, Messages.ofSystem());
        var shown = new CompletableFuture<Window>();
        var closed = new CountDownLatch(1);
        Platform.startup(() -> {
            var stage = new Stage();
            place.take(stage);
            stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> closed.countDown());
            Window window = show(stage, engine, language, firstLook);
            shown.complete(window);
            switch (showing) {
                case ALL -> {
                    // until the person closes it
                }
                case FIRST_PAGE ->
                    Frame.whenDrawn(() -> {
                        System.out.println("ready " + ProcessAge.now().toMillis());
                        stage.hide();
                    });
                case EACH_PAGE -> Tour.of(window.journey, stage::hide);
            }
        });
        try {
            closed.await();
            if (showing == Showing.ALL) {
                place.keep();
            }
            return 0;
        } catch (InterruptedException e) {
            shown.thenAccept(window -> window.tasks.close());
            return STOPPED;
        } finally {
            looking.interrupt();
            staying.close();
            Platform.exit();
        }
    }

    /** To the thread that draws the window: the checks run on the others, which are made for them with the first. */
    private static void leaveAProcessor() {
        int others = Runtime.getRuntime().availableProcessors() - 1;
        System.setProperty("jdk.virtualThreadScheduler.parallelism", String.valueOf(Math.max(1, others)));
    }

    /**
     * Shows the window in a stage; for tests as well. Everything it started ends when the stage is hidden.
     *
     * @param firstLook a look at the host that may be under way already
     */
    public static Window show(Stage stage, Engine engine, Language language, FutureTask<Seen> firstLook) {
        var window = new Window(stage, engine, language);
        var drawn = new CountDownLatch(1);
        window.journey.begin(() -> {
            // what was found makes the page anew, which would hold up its first frame
            drawn.await(LONGEST_FRAME.toMillis(), TimeUnit.MILLISECONDS);
            return firstLook.get();
        });
        Frame.whenDrawn(drawn::countDown);
        stage.show();
        return window;
    }

    private boolean mayClose() {
        if (settings.unsaved().get()) {
            journey.open(Place.Support.SETTINGS);
        }
        return (!journey.busy()
                        || agrees(
                                Text.of("ui.closing.title"),
                                Text.of("ui.closing.text"),
                                Text.of("ui.closing.stop"),
                                Text.of("ui.closing.stay")))
                && (!settings.unsaved().get()
                        || agrees(
                                Text.of("settings.closing.title"),
                                Text.of("settings.closing.text"),
                                Text.of("settings.closing.drop"),
                                Text.of("settings.closing.stay")));
    }

    private boolean agrees(Text title, Text text, Text yes, Text no) {
        var agreed = new ButtonType(words.say(yes), ButtonData.OK_DONE);
        var stay = new ButtonType(words.say(no), ButtonData.CANCEL_CLOSE);
        var question = new Alert(Alert.AlertType.CONFIRMATION, words.say(text), agreed, stay);
        question.initOwner(stage);
        question.setHeaderText(words.say(title));
        question.setTitle(words.say("ui.title"));
        question.getDialogPane().getStylesheets().setAll(stage.getScene().getStylesheets());
        return question.showAndWait().filter(agreed::equals).isPresent();
    }

    /** Cancels what is under way, which ends the programs it runs. */
    private void end() {
        theme.unsubscribe();
        longSteps.leave();
        shell.leave();
        light.close();
        tasks.close();
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showDialog(stage)).map(File::toPath);
    }

    @Override
    public Optional<Path> chooseFile(String title) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showOpenDialog(stage)).map(File::toPath);
    }

    @Override
    public Optional<Path> chooseTarget(String title, String name) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(stage)).map(File::toPath);
    }

    @Override
    public void reveal(Path path) {
        tasks.start(
                () -> {
                    engine.reveal(path);
                    return path;
                },
                done -> {},
                e -> journey.tell(Text.of("ui.look.broke", e.toString())));
    }

    @Override
    public Optional<Locale> language() {
        return language.chosen();
    }

    /** The views are made anew; the models, and with them all that the person has done, stay as they are. */
    @Override
    public void speak(Optional<Locale> chosen) {
        language = language.choosing(chosen);
        words = new Words(language.messages());
        shell.leave();
        shell = shell();
        stage.getScene().setRoot(shell.node());
        shell.enter(stage.getScene());
        tasks.start(
                () -> {
                    engine.speak(chosen);
                    return chosen;
                },
                kept -> {},
                e -> System.getLogger(Window.class.getName())
                        .log(Level.DEBUG, "the language is not kept", e)); // it is spoken all the same
    }

    @Override
    public void about() {
        About.show(words, stage);
    }

    @Override
    public void close() {
        if (mayClose()) {
            stage.hide();
        }
    }
}
