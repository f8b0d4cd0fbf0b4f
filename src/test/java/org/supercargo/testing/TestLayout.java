package org.supercargo.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes OCI layout folders that other programs read. */
public final class TestLayout {
    private TestLayout() {}

    /**
     * Writes a layout that holds the manifests and all below them.
     *
     * @param tags the name of each manifest in the layout
     */
    public static Path write(Path folder, Map<String, TestManifest> tags) throws IOException {
        Files.createDirectories(folder.resolve("blobs/sha256"));
        List<String> entries = new ArrayList<>();
        for (Map.Entry<String, TestManifest> tag : tags.entrySet()) {
            writeManifest(folder, tag.getValue());
            entries.add(
                    tag.getValue().document().openDescriptor()
                            + ",\"annotations\":{\"org.opencontainers.image.ref.name\":\"%s\"}}"
                                    .formatted(tag.getKey()));
        }
        Files.writeString(
                folder.resolve("index.json"),
                "{\"schemaVersion\":2,\"manifests\":[%s]}".formatted(String.join(",", entries)));
        Files.writeString(folder.resolve("oci-layout"), "{\"imageLayoutVersion\":\"1.0.0\"}");
        return folder;
    }

    private static void writeManifest(Path folder, TestManifest manifest) throws IOException {
        for (TestManifest child : manifest.children()) {
            writeManifest(folder, child);
        }
        for (TestBlob blob : manifest.blobs()) {
            writeBlob(folder, blob);
        }
        writeBlob(folder, manifest.document());
    }

    private static void writeBlob(Path folder, TestBlob blob) throws IOException {
        Files.write(folder.resolve("blobs").resolve(blob.digest().replace(':', '/')), blob.bytes());
    }
}
