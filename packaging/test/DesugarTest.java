import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.constant.ClassDesc;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * What {@link Desugar} writes out does the same as what the JVM makes up: the same program runs both ways and has to say
 * the same. {@code java DesugarTest FOLDER}, with a folder for what it compiles.
 */
final class DesugarTest {
    private static final String PROGRAM = """
        import java.util.ArrayList;
        import java.util.Arrays;
        import java.util.List;

        public final class Program {
            sealed interface Shape {
                record Circle(double radius) implements Shape {}
                record Square(long side, float tilt) implements Shape {}
                enum Flat implements Shape { LINE, DOT }
                record Group(List<Shape> inner, Shape first) implements Shape {}

                default String inside() {
                    return switch (this) {
                        case Circle(double radius) when radius > 1 -> "large";
                        case Circle circle -> "small";
                        case Square square -> "square";
                        case Flat flat -> flat.name();
                        case Group(List<Shape> inner, Circle(double radius)) -> "led by " + radius;
                        case Group group -> group.inner().size() + " in a group";
                    };
                }
            }

            record All(boolean a, byte b, char c, short d, int e, long f, float g, double h, String i, int[] j) {}

            record Nothing() {}

            record Own(String name) {
                @Override
                public int hashCode() {
                    return 7;
                }
            }

            static String kind(Object value) {
                return switch (value) {
                    case null -> "null";
                    case String text when text.isEmpty() -> "empty";
                    case String text -> text;
                    case Integer whole when whole > 3 -> "more than three";
                    case Number number -> "number";
                    case CharSequence other -> "letters";
                    case int[] several -> "array of " + several.length;
                    default -> "other";
                };
            }

            static String strict(Object value) {
                try {
                    return switch (value) {
                        case Shape shape -> "shape";
                        default -> "other";
                    };
                } catch (NullPointerException e) {
                    return "refused";
                }
            }

            static String word(Object value) {
                return switch (value) {
                    case Integer i when i == 1 -> "one";
                    case Shape.Flat flat when flat == Shape.Flat.DOT -> "dot";
                    case null, default -> "other";
                };
            }

            public static String run() {
                int[] array = {1};
                var shapes = new ArrayList<Shape>();
                for (double radius : new double[] {0, -0.0, 1, 2, Double.NaN, Double.MIN_VALUE}) {
                    shapes.add(new Shape.Circle(radius));
                }
                shapes.add(new Shape.Square(1L << 40, 0f));
                shapes.add(new Shape.Square(1L << 40, -0f));
                shapes.add(new Shape.Square(-1, Float.NaN));
                shapes.addAll(List.of(Shape.Flat.values()));
                shapes.add(new Shape.Group(List.of(), null));
                shapes.add(new Shape.Group(List.copyOf(shapes), shapes.get(0)));
                shapes.add(new Shape.Group(List.copyOf(shapes.subList(0, 2)), Shape.Flat.DOT));
                var values = new ArrayList<Object>(shapes);
                for (int i = 0; i < 3; i++) {
                    values.add(new All(i > 0, (byte) i, 'x', (short) -i, i, -i, i / 3f, i / 3.0, i > 1 ? null : "i", array));
                }
                values.addAll(List.of(new Nothing(), new Nothing(), new Own("a"), new Own("b"), "", "text"));
                values.addAll(Arrays.asList(null, 1, 4, 2.5, new StringBuilder(), array, 'c'));
                var said = new StringBuilder();
                for (Object value : values) {
                    said.append(kind(value)).append(' ').append(strict(value)).append(' ').append(word(value));
                    if (value instanceof Shape shape) {
                        said.append(' ').append(shape.inside());
                    }
                    if (value instanceof Record record && !(value instanceof All) && !(value instanceof Shape.Group)) {
                        said.append(' ').append(record.hashCode()).append(' ').append(record);
                    }
                    for (Object other : values) {
                        boolean same = value != null && value.equals(other);
                        said.append(same ? '=' : '.');
                        if (same && value.hashCode() != other.hashCode()) {
                            said.append("other hash");
                        }
                    }
                    said.append('\\n');
                }
                int hash = new All(true, (byte) 1, 'x', (short) 2, 3, 4, 5, 6, "7", null).hashCode();
                return said.append(hash).toString();
            }
        }
        """;

    public static void main(String... arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Path made = compiled(Files.createDirectories(folder.resolve("made-up")));
        Path written = written(made, Files.createDirectories(folder.resolve("written-out")));
        String expected = said(made);
        String got = said(written);
        if (!got.equals(expected)) {
            throw new AssertionError("not the same:\n" + expected + "\n---\n" + got);
        }
        System.out.println(expected.lines().count() + " lines are the same");
    }

    private static Path compiled(Path folder) throws IOException {
        Path source = Files.writeString(folder.resolve("Program.java"), PROGRAM);
        var compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler.run(null, null, null, "-d", folder.toString(), source.toString()) != 0) {
            throw new AssertionError("the program does not compile");
        }
        return folder;
    }

    private static Path written(Path from, Path to) throws IOException {
        var format = ClassFile.of(ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(name -> stream(from, name))
                        .orElse(ClassHierarchyResolver.defaultResolver())));
        for (Path file : classes(from)) {
            byte[] before = Files.readAllBytes(file);
            byte[] after = Desugar.of(format, before);
            if (!format.verify(after).isEmpty()) {
                throw new AssertionError(file + ": " + format.verify(after));
            }
            boolean made = calls(before, "typeSwitch") || calls(before, "ObjectMethods");
            if (made == Arrays.equals(before, after)) {
                throw new AssertionError(file + " is not written out as it should be");
            }
            Files.write(to.resolve(file.getFileName()), after);
        }
        return to;
    }

    private static InputStream stream(Path folder, ClassDesc name) {
        try {
            String text = name.descriptorString();
            Path file = folder.resolve(text.substring(1, text.length() - 1) + ".class");
            return Files.exists(file) ? Files.newInputStream(file) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean calls(byte[] classFile, String name) {
        return new String(classFile, StandardCharsets.ISO_8859_1).contains(name);
    }

    private static List<Path> classes(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".class")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String said(Path folder) throws Exception {
        try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            return (String) loader.loadClass("Program").getMethod("run").invoke(null);
        }
    }
}
