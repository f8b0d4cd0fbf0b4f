package org.supercargo.content;

import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.Selector;
import org.supercargo.oci.Tag;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * What can be read from a place that holds one repository's content: a remote repository, an OCI
 * layout.
 */
public interface ReadableContent {
    /** Where this is, for messages: the registry's {@code host[:port]}, or a path on disk. */
    String place();

    /**
     * Gives the names of all tags, page by page, in the place's own order.
     *
     * @param sink gets each page as it arrives
     * @throws ContentException.NotFound if the repository does not exist, or is hidden
     */
    Listing listTags(PageSink sink) throws ContentException;

    /**
     * Asks what a tag or digest points at, without fetching it.
     *
     * @return media type, digest and size of the manifest; empty if there is none
     */
    Optional<Descriptor> resolve(Selector selector) throws ContentException;

    /**
     * Fetches a manifest, at most 8 MiB, verified against its digest.
     *
     * @throws ContentException.NotFound if there is none
     * @throws ContentException.DigestMismatch if the bytes are not those of the digest
     */
    RawManifest fetchManifest(Selector selector) throws ContentException;

    /**
     * Fetches the manifest of a tag, for who still has what the tag pointed at before: a place that
     * can compare the two only says that nothing has changed.
     *
     * @param known the manifest that the tag pointed at when it was last asked for
     * @throws ContentException.NotFound if there is none any more
     */
    default RawManifest refetchManifest(Tag tag, RawManifest known) throws ContentException {
        return fetchManifest(tag);
    }

    /**
     * Opens a blob. The stream throws {@link ContentIOException} at its end if size or digest
     * differ from the descriptor, and as soon as more bytes come than the descriptor says.
     *
     * @param blob its digest must be verifiable
     * @return a stream that the caller closes
     */
    InputStream fetchBlob(Descriptor blob) throws ContentException;

    /**
     * Whether {@link #fetchBlob} also fetches layers that their owner keeps elsewhere, which the
     * user must have allowed.
     */
    default boolean givesForeignLayers() {
        return false;
    }

    /**
     * Lists the manifests that name the given one as their subject: signatures, SBOMs,
     * attestations.
     *
     * @return their descriptors, in the place's order; empty if there are none
     */
    List<Descriptor> referrers(Digest subject) throws ContentException;
}
