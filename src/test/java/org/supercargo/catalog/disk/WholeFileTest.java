package org.supercargo.catalog.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small files that are there whole or not at all. */
class WholeFileTest {
    @TempDir Path folder;

    @Test
    void aFileThatIsTooLongIsNotRead() throws IOException {
        Path file = folder.resolve("file");
        WholeFile.write(file, new byte[10]);

        assertThat(WholeFile.read(file, 10)).get().isEqualTo(new byte[10]);
        assertThatIOException().isThrownBy(() -> WholeFile.read(file, 9));
    }

    @Test
    void aFileThatCannotBeWrittenLeavesNothingBesideIt() throws IOException {
        Path inTheWay = Files.createDirectories(folder.resolve("file/inside")).getParent();

        assertThatIOException().isThrownBy(() -> WholeFile.write(inTheWay, new byte[1]));

        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(inTheWay);
        }
        assertThat(inTheWay.resolve("inside")).isDirectory();
    }
}
