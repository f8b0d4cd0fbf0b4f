package org.supercargo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** How long files and methods may become before they want a split. */
class SizeTest {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final int LONGEST_FILE = 300;
    private static final int LONGEST_METHOD = 40;
    private static final int LONGEST_VIEW_METHOD = 60;

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"main", "bench"})
    void filesStayShort(String sources) throws IOException {
        assertThat(files(Path.of("src", sources, "java")))
                .isNotEmpty()
                .filteredOn(file -> lines(file) > LONGEST_FILE)
                .as("files of more than " + LONGEST_FILE + " lines: split each by its ideas")
                .isEmpty();
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void methodsStayShort() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    manager,
                                    null,
                                    List.of("-proc:none"),
                                    null,
                                    manager.getJavaFileObjectsFromPaths(files(SOURCES)));
            List<String> tooLong = new ArrayList<>();
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree file : task.parse()) {
                file.accept(new LongMethods(file, positions), tooLong);
            }
            assertThat(tooLong).as("methods that do more than one thing").isEmpty();
        }
    }

    /** Collects the methods that are too long, each with its length. */
    private static final class LongMethods extends TreeScanner<Void, List<String>> {
        private final CompilationUnitTree file;
        private final SourcePositions positions;

        LongMethods(CompilationUnitTree file, SourcePositions positions) {
            this.file = file;
            this.positions = positions;
        }

        @Override
        public Void visitMethod(MethodTree method, List<String> tooLong) {
            long length =
                    line(positions.getEndPosition(file, method))
                            - line(positions.getStartPosition(file, method))
                            + 1;
            String name = Path.of(file.getSourceFile().toUri()).getFileName().toString();
            int most = buildsView(name) ? LONGEST_VIEW_METHOD : LONGEST_METHOD;
            if (length > most) {
                tooLong.add(name + " " + method.getName() + ": " + length + " lines");
            }
            return super.visitMethod(method, tooLong);
        }

        private static boolean buildsView(String name) {
            return name.endsWith("View.java") || name.endsWith("Menu.java");
        }

        private long line(long position) {
            return file.getLineMap().getLineNumber(position);
        }
    }
}
