import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Puts PNG pictures into an Apple icon: the word "icns" and the length of all, then for each picture its type and length,
 * numbers with the highest byte first, lengths with the eight bytes of their own head. Types as {@code iconutil} writes
 * them for an iconset; some sizes stand in it twice, plain and as another's double resolution.
 *
 * <p>Usage: {@code java Icns.java OUT.icns FOLDER}, where the folder has 16.png, 32.png … 1024.png.
 */
final class Icns {
    private static final Map<String, Integer> TYPES = new LinkedHashMap<>();

    static {
        TYPES.put("icp4", 16);
        TYPES.put("ic11", 32); // 16, twice the resolution
        TYPES.put("icp5", 32);
        TYPES.put("ic12", 64); // 32, twice the resolution
        TYPES.put("ic07", 128);
        TYPES.put("ic13", 256); // 128, twice the resolution
        TYPES.put("ic08", 256);
        TYPES.put("ic14", 512); // 256, twice the resolution
        TYPES.put("ic09", 512);
        TYPES.put("ic10", 1024); // 512, twice the resolution
    }

    public static void main(String... arguments) throws IOException {
        var pictures = new ByteArrayOutputStream();
        var body = new DataOutputStream(pictures);
        for (var type : TYPES.entrySet()) {
            byte[] png = Files.readAllBytes(Path.of(arguments[1], type.getValue() + ".png"));
            head(body, type.getKey(), png.length);
            body.write(png);
        }
        try (var icon = new DataOutputStream(Files.newOutputStream(Path.of(arguments[0])))) {
            head(icon, "icns", pictures.size());
            pictures.writeTo(icon);
        }
    }

    private static void head(DataOutputStream out, String type, int length) throws IOException {
        out.write(type.getBytes(StandardCharsets.US_ASCII));
        out.writeInt(length + 8);
    }
}
