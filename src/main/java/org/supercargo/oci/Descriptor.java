package org.supercargo.oci;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Points at content: media type, digest and size in bytes, as of image-spec's descriptor.md.
 *
 * @param size bytes, never negative
 * @param data the content itself in base64, as somebody wrote it; {@link #embedded} checks it
 */
public record Descriptor(
        String mediaType,
        Digest digest,
        long size,
        Map<String, String> annotations,
        Optional<Platform> platform,
        Optional<String> artifactType,
        List<String> urls,
        Optional<String> data) {

    /**
     * The descriptor of the two bytes {@code {}}, which stand for "no content" in OCI artifacts.
     */
    public static final Descriptor EMPTY =
            of(
                    MediaType.OCI_EMPTY,
                    Digest.parse(
                            "sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"),
                    2);

    public Descriptor {
        if (size < 0) {
            throw new IllegalArgumentException("negative size " + size);
        }
        annotations = OrderedMap.copyOf(annotations);
        urls = List.copyOf(urls);
    }

    public static Descriptor of(String mediaType, Digest digest, long size) {
        return new Descriptor(
                mediaType,
                digest,
                size,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /** The descriptor of bytes at hand. */
    public static Descriptor of(String mediaType, byte[] bytes) {
        return of(mediaType, Digest.sha256(bytes), bytes.length);
    }

    /** The content where this holds it whole: of this size and digest, and of no other. */
    public Optional<byte[]> embedded() {
        return digest.isVerifiable()
                ? data.filter(this::mayFit).flatMap(Descriptor::decoded).filter(this::describes)
                : Optional.empty();
    }

    /** Four characters of base64 are three bytes. */
    private boolean mayFit(String base64) {
        return base64.length() / 4 <= size / 3 + 1;
    }

    private boolean describes(byte[] bytes) {
        return bytes.length == size && digest.matches(bytes);
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public Optional<String> annotation(String key) {
        return Optional.ofNullable(annotations.get(key));
    }

    /** Whether this is an entry that BuildKit adds to an index to attest another entry. */
    public boolean isAttestation() {
        return annotation("vnd.docker.reference.type")
                .filter("attestation-manifest"::equals)
                .isPresent();
    }
}
