package org.supercargo.ui.kit;

import org.supercargo.oci.DisplayText;
import org.supercargo.oci.MediaType;

import java.util.Map;

/** Short words for media types; the whole type is shown on hover. */
public final class MediaTypeWords {
    private static final Map<String, String> KNOWN =
            Map.ofEntries(
                    Map.entry(MediaType.OCI_INDEX, "OCI index"),
                    Map.entry(MediaType.OCI_MANIFEST, "OCI manifest"),
                    Map.entry(MediaType.DOCKER_LIST, "Docker manifest list"),
                    Map.entry(MediaType.DOCKER_MANIFEST, "Docker manifest"),
                    Map.entry(MediaType.OCI_ARTIFACT, "OCI artifact manifest"),
                    Map.entry(MediaType.DOCKER_SCHEMA1, "Docker schema 1"),
                    Map.entry(MediaType.DOCKER_SCHEMA1_SIGNED, "Docker schema 1, signed"),
                    Map.entry(MediaType.OCI_CONFIG, "OCI configuration"),
                    Map.entry(MediaType.DOCKER_CONFIG, "Docker configuration"),
                    Map.entry(MediaType.OCI_EMPTY, "empty"),
                    Map.entry(MediaType.OCI_LAYER, "tar"),
                    Map.entry(MediaType.OCI_LAYER_GZIP, "tar, gzip"),
                    Map.entry(MediaType.OCI_LAYER_ZSTD, "tar, zstd"),
                    Map.entry(MediaType.DOCKER_LAYER_GZIP, "tar, gzip"),
                    Map.entry(MediaType.OCTET_STREAM, "bytes"));

    private MediaTypeWords() {}

    public static String shortForm(String mediaType) {
        String normal = MediaType.normalize(mediaType);
        if (KNOWN.containsKey(normal)) {
            return KNOWN.get(normal);
        }
        if (MediaType.isForeignLayer(normal)) {
            return "tar, kept elsewhere";
        }
        String words = normal.replaceFirst("^application/", "").replaceFirst("^vnd\\.", "");
        return DisplayText.line(words, 60);
    }
}
