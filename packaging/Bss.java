import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javafx.css.Stylesheet;

/**
 * Puts a binary form beside each style sheet of a folder. JavaFX takes it in place of the text, which it need not parse
 * then, before the first frame. A selector may have one pseudo-class only: JavaFX writes several in any order, and two builds
 * of the same text have to be the same.
 *
 * <p>Usage: {@code java -cp JAVAFX Bss.java FOLDER}.
 */
final class Bss {
    private static final Pattern TWO_STATES = Pattern.compile(":[a-z-]+:[a-z-]+[^;}]*\\{");

    public static void main(String... arguments) throws IOException {
        try (var files = Files.walk(Path.of(arguments[0]))) {
            for (Path sheet : files.filter(file -> file.toString().endsWith(".css")).toList()) {
                if (TWO_STATES.matcher(Files.readString(sheet)).find()) {
                    throw new IllegalStateException(sheet + ": a selector has two pseudo-classes");
                }
                File binary = new File(sheet.toString().replaceFirst("css$", "bss"));
                Stylesheet.convertToBinary(sheet.toFile(), binary);
            }
        }
    }
}
