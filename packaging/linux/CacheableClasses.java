import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.constant.ClassDesc;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes the classes of a jar again as class files of Java 8 where they are older than Java 6,
 * since the JVM keeps no such class in its start-up cache. What they do stays the same; each one is
 * verified.
 *
 * <p>Run from its source: {@code java CacheableClasses.java JAR…}
 */
final class CacheableClasses {
    private final Path root;
    private final ClassFile classes;

    private CacheableClasses(Path root) {
        this.root = root;
        this.classes =
                ClassFile.of(
                        StackMapsOption.GENERATE_STACK_MAPS,
                        ClassHierarchyResolverOption.of(
                                ClassHierarchyResolver.ofResourceParsing(this::open)
                                        .orElse(ClassHierarchyResolver.defaultResolver())));
    }

    public static void main(String[] jars) throws IOException {
        for (String jar : jars) {
            var uri = URI.create("jar:" + Path.of(jar).toUri());
            try (FileSystem files = FileSystems.newFileSystem(uri, Map.of())) {
                new CacheableClasses(files.getPath("/")).renewAll();
            }
        }
    }

    private void renewAll() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(path -> path.toString().endsWith(".class")).toList()) {
                renew(file);
            }
        }
    }

    private void renew(Path file) throws IOException {
        ClassModel old = classes.parse(Files.readAllBytes(file));
        if (old.majorVersion() >= ClassFile.JAVA_6_VERSION) {
            return;
        }
        byte[] renewed = classes.transformClass(old, CacheableClasses::copy);
        List<VerifyError> errors = classes.verify(renewed);
        if (!errors.isEmpty()) {
            throw new IOException(file + ": " + errors.getFirst().getMessage());
        }
        Files.write(file, renewed);
    }

    /** The class file of a type of this jar; null, as the resolver wants it, for all others. */
    private InputStream open(ClassDesc type) {
        String descriptor = type.descriptorString();
        Path file = root.resolve(descriptor.substring(1, descriptor.length() - 1) + ".class");
        try {
            return Files.exists(file) ? Files.newInputStream(file) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Code is built anew, because code that is only copied gets no stack maps. */
    private static void copy(ClassBuilder renewed, ClassElement element) {
        switch (element) {
            case ClassFileVersion version -> renewed.withVersion(ClassFile.JAVA_8_VERSION, 0);
            case MethodModel method ->
                    renewed.transformMethod(
                            method,
                            MethodTransform.transformingCode((code, part) -> code.with(part)));
            default -> renewed.with(element);
        }
    }
}
