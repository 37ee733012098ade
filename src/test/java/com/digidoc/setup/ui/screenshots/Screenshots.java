package com.digidoc.setup.ui.screenshots;

import com.digidoc.setup.redis.RedisUrl;
import com.digidoc.setup.support.BrewMac;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;

/**
 * Takes the pictures of every page in every state, light and dark, small and large, from the real window on a Mac in a
 * folder. Arguments: the folder for the pictures, the language, and a part of the names if not all are wanted. The scale is
 * the toolkit's, {@code -Dglass.gtk.uiScale}.
 */
public final class Screenshots {
    private static final Duration SETTLING = Duration.ofMillis(300);
    private static final Duration FADE_AND_PULSES = Duration.ofMillis(1200);

    private final Path target;
    private final Locale language;
    private final List<String> failed = new ArrayList<>();

    /** A size to take pictures in. */
    private record Size(int width, int height) {
        @Override
        public String toString() {
            return width + "x" + height;
        }
    }

    private static final List<Size> SIZES = List.of(new Size(900, 600), new Size(1440, 900));

    private Screenshots(Path target, Locale language) {
        this.target = target;
        this.language = language;
    }

    public static void main(String[] arguments) throws Exception {
        var tool = new Screenshots(Path.of(arguments[0]), Locale.forLanguageTag(arguments[1]));
        String only = arguments.length > 2 ? arguments[2] : "";
        Platform.startup(() -> Platform.setImplicitExit(false));
        try {
            for (Picture picture : Album.pictures()) {
                if (picture.name().contains(only)) {
                    tool.take(picture);
                }
            }
        } finally {
            tool.failed.forEach(System.err::println);
            Platform.exit();
            Runtime.getRuntime().exit(tool.failed.isEmpty() ? 0 : 1);
        }
    }

    /** One that cannot be taken does not keep the others from being taken. */
    private void take(Picture picture) throws Exception {
        Path folder = Files.createTempDirectory("screenshots");
        try (BrewMac mac = picture.mac().apply(BrewMac.bare(folder).port(RedisUrl.DEFAULT_PORT));
                var hand = new Hand(mac, language)) {
            try {
                picture.play().on(hand, mac);
            } catch (Exception | AssertionError e) {
                failed.add(picture.name() + ": " + e);
                save(hand.picture(), target.resolve("failed-" + picture.name() + ".png"));
                return;
            }
            for (Size size : SIZES) {
                hand.size(size.width(), size.height());
                for (ColorScheme scheme : ColorScheme.values()) {
                    hand.dress(scheme);
                    hand.waits(SETTLING);
                    picture.sized().on(hand, mac);
                    hand.waits(FADE_AND_PULSES);
                    String name = picture.name() + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png";
                    save(hand.picture(), target.resolve(size.toString()).resolve(name));
                }
                hand.dress(ColorScheme.LIGHT);
            }
            System.out.println(picture.name());
        }
    }

    private static void save(Image image, Path file) throws IOException {
        Files.createDirectories(file.getParent());
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
}
