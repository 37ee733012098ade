import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * Puts our jar and the libraries' into one, for two reasons that show at every start. A look for a text that is not there
 * opens every jar on the class path, so there is only one. And a class file older than Java 6 has no stack maps, so that
 * the JVM keeps it out of its cache; those of picocli are such, and get them here.
 *
 * <p>Usage: {@code java AppJar.java OUT.jar OURS.jar LIBRARY.jar…}, with the JDK whose cache it is for.
 */
final class AppJar {
    /** The first class file version that the verifier checks by stack maps, and no other way (JVMS 4.10). */
    private static final int WITH_STACK_MAPS = 51;

    private static final String VERSIONS = "META-INF/versions/";

    private final Map<String, byte[]> content = new LinkedHashMap<>();
    private Manifest manifest;
    private int modernised;

    public static void main(String... arguments) throws IOException {
        var jars = Arrays.stream(arguments).skip(1).map(Path::of).toList();
        var merged = new AppJar();
        try (var ours = new JarFile(jars.getFirst().toFile())) {
            merged.manifest = ours.getManifest();
        }
        for (Path jar : jars) {
            merged.add(jar);
        }
        merged.modernise();
        merged.write(Path.of(arguments[0]));
        System.out.printf(
                "%d jars, %d entries, %d class files brought up to date%n",
                jars.size(), merged.content.size(), merged.modernised);
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

    private void modernise() {
        var format = ClassFile.of(
                StackMapsOption.GENERATE_STACK_MAPS,
                ClassHierarchyResolverOption.of(ClassHierarchyResolver.defaultResolver()
                        .orElse(ClassHierarchyResolver.ofResourceParsing(
                                type -> stream(content.get(internalName(type.descriptorString())))))));
        ClassTransform newer = ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)
                .andThen((builder, element) -> {
                    if (element instanceof ClassFileVersion) {
                        builder.withVersion(WITH_STACK_MAPS, 0);
                    } else {
                        builder.with(element);
                    }
                });
        content.replaceAll((name, bytes) -> {
            if (!name.endsWith(".class") || version(bytes) >= WITH_STACK_MAPS - 1) {
                return bytes;
            }
            modernised++;
            byte[] made = format.transformClass(format.parse(bytes), newer);
            format.verify(made).stream().findFirst().ifPresent(error -> {
                throw new IllegalStateException(name, error);
            });
            return made;
        });
    }

    private static InputStream stream(byte[] bytes) {
        return bytes == null ? null : new ByteArrayInputStream(bytes);
    }

    private static String internalName(String descriptor) {
        return descriptor.substring(1, descriptor.length() - 1) + ".class";
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
