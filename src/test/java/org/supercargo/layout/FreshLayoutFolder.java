package org.supercargo.layout;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.testing.TestManifest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A layout folder of its own for each test, and an index to put there. */
abstract class FreshLayoutFolder {
    static final TestManifest INDEX = TestManifest.index("hello", "amd64", "arm64");
    static final TestManifest IMAGE = INDEX.children().getFirst();

    @TempDir Path temporary;
    Path folder;
    LayoutFolder layout;

    @BeforeEach
    void open() {
        folder = temporary.resolve("layout");
        layout = new LayoutFolder(folder);
    }

    String index() throws IOException {
        return Files.readString(folder.resolve("index.json"));
    }

    /** Where the folder keeps the blob of this digest. */
    Path file(String digest) {
        return folder.resolve("blobs").resolve(digest.replace(':', '/'));
    }
}
