package org.supercargo.oci;

import java.util.Arrays;

/**
 * The bytes of a manifest exactly as they were received, with their media type and digest. They are
 * never written anew: a copy or an undo pushes these bytes.
 */
public record RawManifest(String mediaType, Digest digest, byte[] bytes) {
    /** The raw manifest of bytes at hand, with their sha256 digest. */
    public static RawManifest of(String mediaType, byte[] bytes) {
        return new RawManifest(mediaType, Digest.sha256(bytes), bytes);
    }

    public Descriptor descriptor() {
        return Descriptor.of(mediaType, digest, bytes.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RawManifest that
                && mediaType.equals(that.mediaType)
                && digest.equals(that.digest)
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return digest.hashCode();
    }

    @Override
    public String toString() {
        return mediaType + " " + digest + ", " + bytes.length + " bytes";
    }
}
