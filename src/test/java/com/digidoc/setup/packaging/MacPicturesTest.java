package com.digidoc.setup.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Dimension;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** The icon and the background of the disk image, as {@code packaging/icons.sh} makes them: all their parts, in size. */
class MacPicturesTest {
    private static final Path RESOURCES = Path.of("packaging", "mac", "resources");

    /** The types of an iconset's pictures, and how many pixels each has on a side. */
    private static final Map<String, Integer> SIZES = Map.of(
            "icp4", 16, "ic11", 32, "icp5", 32, "ic12", 64, "ic07", 128, "ic13", 256, "ic08", 256, "ic14", 512, "ic09",
            512, "ic10", 1024);

    @Test
    void theIconHasEverySizeInItsOwnResolution() throws IOException {
        byte[] icon = Files.readAllBytes(RESOURCES.resolve("DigiDoc Setup.icns"));
        var found = new HashMap<String, Integer>();
        for (var part : parts(icon).entrySet()) {
            var picture = ImageIO.read(new ByteArrayInputStream(part.getValue()));
            assertEquals(picture.getWidth(), picture.getHeight(), part.getKey());
            assertEquals(0, picture.getRGB(0, 0) >>> 24, "its corner can be seen through");
            assertTrue(
                    picture.getRGB(picture.getWidth() / 2, picture.getHeight() / 2) >>> 24 > 200, "its middle cannot");
            found.put(part.getKey(), picture.getWidth());
        }
        assertEquals(SIZES, found);
    }

    private static Map<String, byte[]> parts(byte[] icon) {
        var bytes = ByteBuffer.wrap(icon);
        assertEquals("icns", type(bytes));
        assertEquals(icon.length, bytes.getInt());
        var parts = new LinkedHashMap<String, byte[]>();
        while (bytes.hasRemaining()) {
            String type = type(bytes);
            var part = new byte[bytes.getInt() - 8];
            bytes.get(part);
            parts.put(type, part);
        }
        return parts;
    }

    private static String type(ByteBuffer bytes) {
        var type = new byte[4];
        bytes.get(type);
        return new String(type, StandardCharsets.US_ASCII);
    }

    @Test
    void theBackgroundFitsTheWindowInBothResolutions() throws IOException {
        var pages = new TreeMap<Integer, Dimension>();
        ImageReader reader = ImageIO.getImageReadersByFormatName("tiff").next();
        try (var input = ImageIO.createImageInputStream(
                RESOURCES.resolve("DigiDoc Setup-background.tiff").toFile())) {
            reader.setInput(input);
            for (int page = 0; page < reader.getNumImages(true); page++) {
                pages.put(dotsPerInch(reader, page), new Dimension(reader.getWidth(page), reader.getHeight(page)));
            }
        } finally {
            reader.dispose();
        }
        assertEquals(Map.of(72, new Dimension(640, 400), 144, new Dimension(1280, 800)), pages);
    }

    /** The standard metadata tells millimetres a pixel. */
    private static int dotsPerInch(ImageReader reader, int page) throws IOException {
        var tree = (Element) reader.getImageMetadata(page).getAsTree("javax_imageio_1.0");
        var size = (Element) tree.getElementsByTagName("HorizontalPixelSize").item(0);
        return (int) Math.round(25.4 / Double.parseDouble(size.getAttribute("value")));
    }

    @Test
    void theWindowOfTheDiskImageIsAsLargeAsItsBackground() throws IOException {
        String script = Files.readString(RESOURCES.resolve("DigiDoc Setup-dmg-setup.scpt"));
        var bounds = script.lines()
                .filter(line -> line.contains("set the bounds"))
                .map(line -> line.replaceAll("[^0-9,]", "").split(","))
                .findFirst()
                .orElseThrow();
        assertEquals(640, Integer.parseInt(bounds[2]) - Integer.parseInt(bounds[0]));
        assertEquals(400, Integer.parseInt(bounds[3]) - Integer.parseInt(bounds[1]));
    }
}
