import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.css.Stylesheet;

/**
 * Puts a binary form beside each style sheet of a folder. JavaFX takes it in place of the text, which it need not parse
 * then, before the first frame.
 *
 * <p>Usage: {@code java -cp JAVAFX Bss.java FOLDER}.
 */
final class Bss {
    public static void main(String... arguments) throws IOException {
        try (var files = Files.walk(Path.of(arguments[0]))) {
            for (Path sheet : files.filter(file -> file.toString().endsWith(".css")).toList()) {
                File binary = new File(sheet.toString().replaceFirst("css$", "bss"));
                Stylesheet.convertToBinary(sheet.toFile(), binary);
            }
        }
    }
}
