package com.digidoc.setup.ui;

import atlantafx.base.controls.ToggleSwitch;
import com.digidoc.setup.redis.RedisUrl;
import com.digidoc.setup.setup.Assistant;
import com.digidoc.setup.setup.Wishes;
import com.digidoc.setup.support.BrewMac;
import com.digidoc.setup.support.CommandLineRun;
import com.digidoc.setup.support.Eventually;
import com.digidoc.setup.text.Messages;
import com.digidoc.setup.ui.engine.AssistantEngine;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/**
 * Takes the pictures of every page, light and dark, from the real window on a Mac in a folder. Started by
 * {@code packaging/screenshots.sh}, which gives it a display.
 */
public final class Screenshots {
    private static final Duration PATIENCE = Duration.ofSeconds(25);
    /** The start of every title. */
    private static final String ANY_TITLE = "";

    private static final String FOLDER = "/Users/ada/Applications/Utilities/digidoc";
    private static final String CONFIG = FOLDER + "/digidoc_config.yaml";
    private static final double WIDTH = 980;
    private static final double HEIGHT = 680;

    private final Path target;
    private final String only;
    private Stage stage;

    /**
     * A picture to take.
     *
     * @param name its file name without scheme and ending
     * @param mac what is on the Mac
     * @param title what the page's title starts with when it is there
     * @param clicks the ids of what to press then, in order; {@code #id=text} types a text instead
     * @param meanwhile what another program does then
     * @param then what the page's title, or a text in the page, has to be in the end
     */
    private record Picture(
            String name,
            UnaryOperator<BrewMac> mac,
            String title,
            List<String> clicks,
            Consumer<BrewMac> meanwhile,
            String then) {
        Picture(String name, UnaryOperator<BrewMac> mac, String title, List<String> clicks, String then) {
            this(name, mac, title, clicks, none -> {}, then);
        }
    }

    private Screenshots(Path target, String only) {
        this.target = target;
        this.only = only;
    }

    public static void main(String[] arguments) throws Exception {
        Path target = Files.createDirectories(Path.of(arguments[0]));
        var tool = new Screenshots(target, arguments.length > 1 ? arguments[1] : "");
        Platform.startup(() -> Platform.setImplicitExit(false));
        int failed = 1;
        try {
            for (Picture picture : pictures()) {
                if (picture.name().contains(tool.only)) {
                    tool.take(picture);
                }
            }
            failed = 0;
        } catch (Exception | AssertionError e) {
            e.printStackTrace();
            save(onWindow(tool::capture), target.resolve("failed.png"));
        } finally {
            Platform.exit();
            Runtime.getRuntime().exit(failed);
        }
    }

    private static List<Picture> pictures() {
        UnaryOperator<BrewMac> brew = mac -> mac.commandLineTools().homebrew();
        UnaryOperator<BrewMac> stopped = mac -> brew.apply(mac).redisInstalled().python();
        UnaryOperator<BrewMac> running = mac -> stopped.apply(mac).redisRunning();
        UnaryOperator<BrewMac> green = mac -> {
            BrewMac ready = running.apply(mac).digidoc();
            CommandLineRun.on(ready.folder(), "setup", "--yes");
            return ready;
        };
        UnaryOperator<BrewMac> settings = mac -> {
            BrewMac ready = running.apply(mac).digidoc();
            ready.folder().file(CONFIG, settings(ready)).file(FOLDER + "/.env", "DIGIDOC_API_PORT=8002\n");
            return ready;
        };
        return List.of(
                new Picture("1-welcome", stopped, "Where is DigiDoc?", List.of(), ""),
                new Picture("2-this-mac", mac -> mac.digidoc(), "Prepare this Mac", List.of(), ""),
                new Picture(
                        "2-this-mac-elsewhere",
                        mac -> mac.digidoc().personCancels(),
                        "Prepare this Mac",
                        List.of("#main"),
                        "Go on in the other window"),
                new Picture("3-redis", mac -> brew.apply(mac).digidoc(), "Get Redis", List.of(), ""),
                new Picture(
                        "3-redis-existing",
                        mac -> brew.apply(mac).digidoc(),
                        "Get Redis",
                        List.of("#way-existing", "#url-test"),
                        "Nothing is listening"),
                new Picture(
                        "3-redis-working",
                        mac -> brew.apply(mac).digidoc().brewHangs(),
                        "Get Redis",
                        List.of("#main", ".dd-fold-button"),
                        "Cancel"),
                new Picture(
                        "3-redis-failed",
                        mac -> brew.apply(mac).digidoc().brewFails("curl: (6) Could not resolve host: ghcr.io", 1),
                        "Get Redis",
                        List.of("#main"),
                        "Try again"),
                new Picture("4-start", mac -> stopped.apply(mac).digidoc(), "Start the queue", List.of(), ""),
                new Picture(
                        "4-start-port-taken",
                        mac -> stopped.apply(mac).digidoc().portTakenBy("node"),
                        "Start the queue",
                        List.of(),
                        ""),
                new Picture("5-python", mac -> running.apply(mac).digidoc(), "Connect DigiDoc’s Python", List.of(), ""),
                new Picture(
                        "6-settings",
                        mac -> running.apply(mac).digidoc("redis:/localhost"),
                        "Tell DigiDoc",
                        List.of(),
                        ""),
                new Picture(
                        "4-start-done", green, "DigiDoc’s queue works", List.of("#step-start"), "The queue is running"),
                new Picture(
                        "6-settings-done", green, "DigiDoc’s queue works", List.of("#step-settings"), "DigiDoc knows"),
                new Picture("7-done", green, "DigiDoc’s queue works", List.of(), ""),
                new Picture(
                        "8-doctor",
                        mac -> stopped.apply(mac).digidoc(),
                        "Start the queue",
                        List.of("#doctor"),
                        "Doctor"),
                new Picture(
                        "8-report",
                        mac -> running.apply(mac).digidoc("redis://:p%40ss%23word%21@localhost:6379/0"),
                        "",
                        List.of("#report"),
                        "Support code"),
                new Picture("9-ladder", mac -> stopped.apply(mac).digidoc(), "Start the queue", List.of("#light"), ""),
                new Picture("10-settings", settings, ANY_TITLE, List.of("#settings"), "Accept without asking"),
                new Picture(
                        "10-settings-wrong",
                        settings,
                        ANY_TITLE,
                        List.of("#settings", "#search=port", "#field-api.port=99999"),
                        "It must be a whole number"),
                new Picture(
                        "10-settings-address",
                        settings,
                        ANY_TITLE,
                        List.of(
                                "#settings",
                                "#search=redis",
                                "#address-build",
                                "#address-password=p@ss:w/rd",
                                "#address-tls",
                                "#address-test"),
                        "No safe (TLS) connection"),
                new Picture(
                        "10-settings-review",
                        settings,
                        ANY_TITLE,
                        List.of(
                                "#settings",
                                "#field-thresholds.auto_match=0.90",
                                "#field-api.port=8003",
                                "#address-password=p@ss:w/rd",
                                "#main"),
                        "Look before you save"),
                new Picture(
                        "10-settings-conflict",
                        settings,
                        ANY_TITLE,
                        List.of("#settings", "#field-api.port=8003", "#field-llm.model=llava"),
                        mac -> mac.folder()
                                .file(
                                        CONFIG,
                                        settings(mac).replace("8001", "8080").replace("dpi: 400", "dpi: 300")),
                        "The file was changed"));
    }

    /** A file in which a person has changed and added some lines. */
    private static String settings(BrewMac mac) {
        try (var template = Screenshots.class.getResourceAsStream("/com/digidoc/setup/config/digidoc_config.yaml")) {
            return new String(template.readAllBytes(), StandardCharsets.UTF_8)
                            .replace("redis://localhost:6379/0", mac.url())
                            .replace("partial_match_min: 0.60", "partial_match_min: 0.90")
                            .replace("target_dpi: 300", "target_dpi: 400")
                    + "\n# Ours\nscanner:\n  model: ScanSnap iX1600\n  duplex: true\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(Picture picture) throws Exception {
        Path folder = Files.createTempDirectory("screenshots");
        try (BrewMac mac = picture.mac().apply(BrewMac.bare(folder).port(RedisUrl.DEFAULT_PORT))) {
            onWindow(() -> open(mac));
            await(picture.title());
            for (String id : picture.clicks()) {
                press(id);
            }
            picture.meanwhile().accept(mac);
            await(picture.then());
            for (ColorScheme scheme : ColorScheme.values()) {
                onWindow(() -> {
                    stage.getScene().getPreferences().setColorScheme(scheme);
                    return null;
                });
                settle();
                Path file = target.resolve(picture.name() + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png");
                save(onWindow(this::capture), file);
                System.out.println(file);
            }
            onWindow(() -> {
                stage.hide();
                return null;
            });
        }
    }

    private Void open(BrewMac mac) {
        var engine = new AssistantEngine(new Assistant(mac.host(), Wishes.NONE));
        var first = new FutureTask<>(() -> engine.look(engine.wishes()));
        Thread.ofVirtual().start(first);
        stage = new Stage();
        stage.setX(0);
        stage.setY(0);
        Window.show(stage, engine, new Messages(Locale.ENGLISH), first);
        return null;
    }

    /** Presses what has that id, once it is there. */
    private void press(String click) {
        String selector = click.replaceFirst("=.*", "");
        Eventually.within(
                PATIENCE,
                selector + " can be pressed",
                () -> onWindow(() -> {
                    Optional<Node> node = find(selector).filter(there -> !there.isDisabled());
                    node.ifPresent(there ->
                            use(there, click.substring(Math.min(click.length(), selector.length() + 1))));
                    return node.isPresent();
                }));
    }

    /** An id with a point in it would be taken for an id and a class. */
    private Optional<Node> find(String selector) {
        var root = stage.getScene().getRoot();
        return selector.matches("#\\S+")
                ? root.lookupAll("*").stream()
                        .filter(node -> selector.substring(1).equals(node.getId()))
                        .findFirst()
                : Optional.ofNullable(root.lookup(selector));
    }

    private static void use(Node node, String text) {
        switch (node) {
            case TextInputControl input -> input.setText(text);
            case ToggleSwitch toggle -> toggle.setSelected(true);
            case ButtonBase button -> button.fire();
            default -> throw new IllegalStateException("nothing to press: " + node);
        }
    }

    private void await(String words) {
        Eventually.within(PATIENCE, "“" + words + "” is shown", () -> onWindow(() -> shows(words)));
    }

    private boolean shows(String words) {
        var root = stage.getScene().getRoot();
        return Stream.concat(root.lookupAll(".label").stream(), root.lookupAll(".button").stream())
                .anyMatch(node -> node instanceof Label label && label.getText().startsWith(words)
                        || node instanceof ButtonBase button && button.getText().startsWith(words));
    }

    /** The light needs a pulse or two, and the page its fade. */
    private void settle() throws Exception {
        long end = System.nanoTime() + Duration.ofMillis(1500).toNanos();
        Eventually.within(PATIENCE, "a moment has passed", () -> System.nanoTime() > end);
    }

    private Image capture() {
        return new Robot().getScreenCapture(null, stage.getX(), stage.getY(), WIDTH, HEIGHT);
    }

    private static void save(Image image, Path file) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        ImageIO.write(copy, "png", file.toFile());
    }

    private static <T> T onWindow(Callable<T> what) throws Exception {
        var task = new FutureTask<>(what);
        Platform.runLater(task);
        return task.get();
    }
}
