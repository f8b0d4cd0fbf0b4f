package org.supercargo.oci;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The media types of manifests, configurations and layers, and what can be told from a media type
 * alone.
 */
public final class MediaType {
    public static final String OCI_INDEX = "application/vnd.oci.image.index.v1+json";
    public static final String OCI_MANIFEST = "application/vnd.oci.image.manifest.v1+json";
    public static final String DOCKER_LIST =
            "application/vnd.docker.distribution.manifest.list.v2+json";
    public static final String DOCKER_MANIFEST =
            "application/vnd.docker.distribution.manifest.v2+json";
    public static final String OCI_ARTIFACT = "application/vnd.oci.artifact.manifest.v1+json";
    public static final String DOCKER_SCHEMA1_SIGNED =
            "application/vnd.docker.distribution.manifest.v1+prettyjws";
    public static final String DOCKER_SCHEMA1 =
            "application/vnd.docker.distribution.manifest.v1+json";
    public static final String OCI_CONFIG = "application/vnd.oci.image.config.v1+json";
    public static final String DOCKER_CONFIG = "application/vnd.docker.container.image.v1+json";
    public static final String OCI_EMPTY = "application/vnd.oci.empty.v1+json";
    public static final String OCI_LAYER = "application/vnd.oci.image.layer.v1.tar";
    public static final String OCI_LAYER_GZIP = OCI_LAYER + "+gzip";
    public static final String OCI_LAYER_ZSTD = OCI_LAYER + "+zstd";
    public static final String DOCKER_LAYER_GZIP =
            "application/vnd.docker.image.rootfs.diff.tar.gzip";

    /** The type of the markers that begin a repository, as this program writes them. */
    public static final String REPOSITORY_MARKER =
            "application/vnd.supercargo.repository-marker.v1+json";

    public static final String OCTET_STREAM = "application/octet-stream";

    /** Every manifest type a registry may hold, in the order in which they are asked for. */
    public static final List<String> MANIFESTS =
            List.of(
                    OCI_INDEX,
                    OCI_MANIFEST,
                    DOCKER_LIST,
                    DOCKER_MANIFEST,
                    OCI_ARTIFACT,
                    DOCKER_SCHEMA1_SIGNED,
                    DOCKER_SCHEMA1);

    private static final Set<String> INDEXES = Set.of(OCI_INDEX, DOCKER_LIST);
    private static final Set<String> IMAGE_CONFIGS = Set.of(OCI_CONFIG, DOCKER_CONFIG);

    private MediaType() {}

    /** The type without parameters, lower-case, as media types are compared. */
    public static String normalize(String type) {
        int semicolon = type.indexOf(';');
        return (semicolon < 0 ? type : type.substring(0, semicolon))
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    public static boolean isIndex(String type) {
        return INDEXES.contains(normalize(type));
    }

    public static boolean isManifest(String type) {
        return MANIFESTS.contains(normalize(type));
    }

    /**
     * Whether a blob of this type is parsed as an image configuration; no other configuration blob
     * is.
     */
    public static boolean isImageConfig(String type) {
        return IMAGE_CONFIGS.contains(normalize(type));
    }

    public static boolean isSchema1(String type) {
        String normal = normalize(type);
        return normal.equals(DOCKER_SCHEMA1) || normal.equals(DOCKER_SCHEMA1_SIGNED);
    }

    /**
     * Whether layers of this type are held outside the registry, which this program never fetches
     * by itself.
     */
    public static boolean isForeignLayer(String type) {
        String normal = normalize(type);
        return normal.contains(".foreign.") || normal.contains(".nondistributable.");
    }
}
