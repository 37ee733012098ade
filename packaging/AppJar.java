import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Makes a jar for a package out of one or several, for reasons that show at every start. A look for something that is not
 * there opens every jar on the class path, so the libraries are in one; ours stays apart, for what is in the first jar is
 * found without opening the next. A class file older than Java 6 has no stack maps, so that the JVM keeps it out of its
 * cache: it gets them here. What the cache cannot hold of newer ones is written out by {@link Desugar}.
 *
 * <p>Opening a jar takes its time for each file in it. So the libraries keep only those classes to which ours lead, in any
 * number of steps, by naming one another in code or in a text.
 *
 * <p>Usage: {@code java AppJar.java OUT.jar JAR} for ours, {@code java AppJar.java OUT.jar JAR… --for OURS.jar} for the
 * libraries; with the JDK whose cache it is for, and all that the classes know of on the class path and the module path.
 */
final class AppJar {
    /** The first class file version that the verifier checks by stack maps, and no other way (JVMS 4.10). */
    private static final int WITH_STACK_MAPS = 51;

    private static final String VERSIONS = "META-INF/versions/";
    private static final String CLASS = ".class";
    private static final Pattern NAME = Pattern.compile("[\\w$]+(?:[./][\\w$]+)+");

    private final Map<String, byte[]> content = new LinkedHashMap<>();
    private Manifest manifest = new Manifest();
    private int modernised;

    public static void main(String... arguments) throws IOException {
        int last = Arrays.asList(arguments).indexOf("--for");
        var jars = Arrays.stream(arguments)
                .limit(last < 0 ? arguments.length : last)
                .skip(1)
                .map(Path::of)
                .toList();
        var merged = new AppJar();
        if (jars.size() == 1) {
            try (var only = new JarFile(jars.getFirst().toFile())) {
                merged.manifest = only.getManifest();
            }
        }
        for (Path jar : jars) {
            merged.add(jar);
        }
        if (last > 0) {
            merged.leaveOutWhatIsNotFor(Path.of(arguments[last + 1]));
        }
        merged.modernise();
        merged.write(Path.of(arguments[0]));
        System.out.printf(
                "%s: %d entries, %d class files rewritten%n",
                arguments[0], merged.content.size(), merged.modernised);
    }

    private void add(Path file) throws IOException {
        String library = file.getFileName().toString().replaceFirst("-[0-9].*", "");
        try (var jar = new JarFile(file.toFile())) {
            for (var entry : newest(jar).entrySet()) {
                if (wanted(entry.getKey())) {
                    put(library, entry.getKey(), jar.getInputStream(entry.getValue()).readAllBytes());
                }
            }
        }
    }

    /** The entries as this version of Java sees them; those for newer and older ones of a multi-release jar fall away. */
    private static Map<String, JarEntry> newest(JarFile jar) {
        int java = Runtime.version().feature();
        var found = new TreeMap<String, JarEntry>();
        var versions = new TreeMap<String, Integer>();
        for (JarEntry entry : jar.stream().filter(entry -> !entry.isDirectory()).toList()) {
            String name = entry.getName();
            int version = 0;
            if (name.startsWith(VERSIONS)) {
                int end = name.indexOf('/', VERSIONS.length());
                version = Integer.parseInt(name.substring(VERSIONS.length(), end));
                name = name.substring(end + 1);
            }
            if (version <= java && version >= versions.getOrDefault(name, 0)) {
                versions.put(name, version);
                found.put(name, entry);
            }
        }
        return found;
    }

    /** What describes the jar and not the program stays behind. */
    private static boolean wanted(String name) {
        return !name.endsWith("module-info.class")
                && !name.equals(JarFile.MANIFEST_NAME)
                && !name.startsWith("META-INF/maven/")
                && !name.matches("META-INF/[^/]+\\.(SF|RSA|DSA|EC|LIST)");
    }

    private void put(String library, String name, byte[] bytes) {
        if (name.startsWith("META-INF/services/")) {
            content.merge(name, bytes, AppJar::lines);
            return;
        }
        String target = name.matches("(META-INF/)?(LICENSE|NOTICE|LICENCE|COPYING)[^/]*")
                ? "META-INF/licenses/" + library + "/" + Path.of(name).getFileName()
                : name;
        byte[] other = content.putIfAbsent(target, bytes);
        if (other != null && !Arrays.equals(other, bytes)) {
            throw new IllegalStateException(target + " is in more than one jar, and not the same");
        }
    }

    private static byte[] lines(byte[] one, byte[] other) {
        var both = new ByteArrayOutputStream();
        both.writeBytes(one);
        both.write('\n');
        both.writeBytes(other);
        return both.toByteArray();
    }

    private void leaveOutWhatIsNotFor(Path jar) throws IOException {
        var ours = new AppJar();
        ours.add(jar);
        var toRead = new ArrayDeque<Map.Entry<String, byte[]>>(ours.content.entrySet());
        content.entrySet().stream()
                .filter(file -> !file.getKey().endsWith(CLASS))
                .forEach(toRead::add);
        var reached = new HashSet<String>();
        while (!toRead.isEmpty()) {
            Map.Entry<String, byte[]> file = toRead.poll();
            named(file.getKey(), file.getValue())
                    .map(name -> name.replace('.', '/') + CLASS)
                    .filter(name -> content.containsKey(name) && reached.add(name))
                    .forEach(name -> toRead.add(Map.entry(name, content.get(name))));
        }
        content.keySet().removeIf(name -> name.endsWith(CLASS) && !reached.contains(name));
    }

    /** All that may be the name of a class in a class file or another one: in a signature it follows a letter. */
    private static Stream<String> named(String name, byte[] bytes) {
        Stream<String> texts = name.endsWith(CLASS)
                ? StreamSupport.stream(ClassFile.of().parse(bytes).constantPool().spliterator(), false)
                        .filter(Utf8Entry.class::isInstance)
                        .map(text -> ((Utf8Entry) text).stringValue())
                : Stream.of(new String(bytes, StandardCharsets.UTF_8));
        return texts.flatMap(text -> NAME.matcher(text).results())
                .map(MatchResult::group)
                .flatMap(word -> Stream.of(word, word.substring(1)));
    }

    private void modernise() {
        var format = ClassFile.of(
                StackMapsOption.GENERATE_STACK_MAPS,
                ClassHierarchyResolverOption.of(ClassHierarchyResolver.defaultResolver()));
        ClassTransform newer = ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)
                .andThen((builder, element) -> {
                    if (element instanceof ClassFileVersion) {
                        builder.withVersion(WITH_STACK_MAPS, 0);
                    } else {
                        builder.with(element);
                    }
                });
        content.replaceAll((name, bytes) -> {
            if (!name.endsWith(CLASS)) {
                return bytes;
            }
            byte[] made = version(bytes) < WITH_STACK_MAPS - 1
                    ? format.transformClass(format.parse(bytes), newer)
                    : Desugar.of(format, bytes);
            if (made != bytes) {
                modernised++;
                format.verify(made).stream().findFirst().ifPresent(error -> {
                    throw new IllegalStateException(name, error);
                });
            }
            return made;
        });
    }

    /** The major version, bytes 6 and 7 of a class file (JVMS 4.1). */
    private static int version(byte[] classFile) {
        return (classFile[6] & 0xff) << 8 | classFile[7] & 0xff;
    }

    private void write(Path file) throws IOException {
        try (var jar = new JarOutputStream(Files.newOutputStream(file))) {
            put(jar, JarFile.MANIFEST_NAME, bytes(manifest));
            for (var entry : content.entrySet()) {
                put(jar, entry.getKey(), entry.getValue());
            }
        }
    }

    private static byte[] bytes(Manifest manifest) throws IOException {
        var bytes = new ByteArrayOutputStream();
        manifest.write(bytes);
        return bytes.toByteArray();
    }

    private static void put(JarOutputStream jar, String name, byte[] bytes) throws IOException {
        var entry = new JarEntry(name);
        entry.setTimeLocal(LocalDateTime.of(1980, 2, 1, 0, 0)); // the same input makes the same jar
        jar.putNextEntry(entry);
        jar.write(bytes);
        jar.closeEntry();
    }
}
