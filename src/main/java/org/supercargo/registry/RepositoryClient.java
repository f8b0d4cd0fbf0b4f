package org.supercargo.registry;

import org.supercargo.content.BlobSource;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.DigestMismatch;
import org.supercargo.content.ContentException.NotFound;
import org.supercargo.content.ContentException.UnexpectedAnswer;
import org.supercargo.content.Listing;
import org.supercargo.content.PageSink;
import org.supercargo.content.RepositoryContent;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Selector;
import org.supercargo.oci.Tag;
import org.supercargo.oci.json.DocumentReader;
import org.supercargo.registry.blob.BlobChecker;
import org.supercargo.registry.blob.BlobFetcher;
import org.supercargo.registry.blob.BlobMounter;
import org.supercargo.registry.blob.BlobPusher;
import org.supercargo.registry.connection.Capability;
import org.supercargo.registry.connection.RegistryConnection;
import org.supercargo.registry.listing.TagLister;
import org.supercargo.registry.manifest.ManifestDeleter;
import org.supercargo.registry.manifest.ManifestFetcher;
import org.supercargo.registry.manifest.ManifestPusher;
import org.supercargo.registry.manifest.ManifestResolver;
import org.supercargo.registry.manifest.ReferrersLister;
import org.supercargo.registry.manifest.ReferrersTagIndex;
import org.supercargo.registry.vendor.Vendor;
import org.supercargo.registry.vendor.VendorVerb;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** A repository of a remote registry. */
final class RepositoryClient implements RepositoryContent {
    private final RegistryConnection connection;
    private final RepositoryName name;

    RepositoryClient(RegistryConnection connection, RepositoryName name) {
        this.connection = connection;
        this.name = name;
    }

    @Override
    public RepositoryName name() {
        return name;
    }

    @Override
    public Listing listTags(PageSink sink) throws ContentException {
        return new TagLister(connection, name).list(sink);
    }

    @Override
    public Optional<Descriptor> resolve(Selector selector) throws ContentException {
        return new ManifestResolver(connection, name).resolve(selector);
    }

    @Override
    public RawManifest fetchManifest(Selector selector) throws ContentException {
        return new ManifestFetcher(connection, name).fetch(selector);
    }

    @Override
    public RawManifest refetchManifest(Tag tag, RawManifest known) throws ContentException {
        return new ManifestFetcher(connection, name).refetch(tag, known);
    }

    @Override
    public InputStream fetchBlob(Descriptor blob) throws ContentException {
        Optional<byte[]> embedded = blob.embedded();
        return embedded.isPresent()
                ? new ByteArrayInputStream(embedded.get())
                : new BlobFetcher(connection, name).fetch(blob);
    }

    @Override
    public boolean givesForeignLayers() {
        return connection.fetchesForeignLayers();
    }

    @Override
    public List<Descriptor> referrers(Digest subject) throws ContentException {
        return new ReferrersLister(connection, name).list(subject);
    }

    @Override
    public boolean hasBlob(Descriptor blob) throws ContentException {
        return new BlobChecker(connection, name).exists(blob.digest());
    }

    @Override
    public void pushBlob(Descriptor blob, BlobSource source) throws ContentException {
        new BlobPusher(connection, name).push(blob, source);
    }

    @Override
    public boolean mountBlob(Descriptor blob, RepositoryName from) throws ContentException {
        return new BlobMounter(connection, name).mount(blob, from);
    }

    @Override
    public void pushManifest(RawManifest manifest, Optional<Tag> tag) throws ContentException {
        new ManifestPusher(connection, name).push(manifest, tag);
    }

    @Override
    public void deleteTag(Tag tag) throws ContentException {
        new VendorWay(connection)
                .delete(
                        Capability.TAG_DELETE,
                        () -> new ManifestDeleter(connection, name).delete(tag),
                        VendorVerb.DELETE_TAG,
                        vendor -> vendor.deleteTag(name, tag));
    }

    @Override
    public boolean deletesManifestWithLastTag() {
        return connection.vendor().filter(Vendor.GITHUB::equals).isPresent();
    }

    @Override
    public void deleteManifest(Digest digest) throws ContentException {
        deleteManifest(digest, keepsReferrersItself() ? Optional.empty() : fetchSubject(digest));
    }

    @Override
    public void deleteManifest(RawManifest manifest) throws ContentException {
        deleteManifest(
                manifest.digest(), keepsReferrersItself() ? Optional.empty() : subject(manifest));
    }

    /**
     * @param subject whose list of referrers is left to the registry's clients
     */
    private void deleteManifest(Digest digest, Optional<Digest> subject) throws ContentException {
        new VendorWay(connection)
                .delete(
                        Capability.MANIFEST_DELETE,
                        () -> new ManifestDeleter(connection, name).delete(digest),
                        VendorVerb.DELETE_MANIFEST,
                        vendor -> vendor.deleteManifest(name, digest));
        if (subject.isPresent()) {
            new ReferrersTagIndex(connection, name).remove(subject.get(), digest);
        }
    }

    /** Whether the registry is not known to leave the list of referrers to its clients. */
    private boolean keepsReferrersItself() {
        return !connection.capabilities().lacks(Capability.REFERRERS);
    }

    private Optional<Digest> fetchSubject(Digest digest) throws ContentException {
        try {
            return subject(fetchManifest(digest));
        } catch (NotFound | DigestMismatch | UnexpectedAnswer e) {
            return Optional.empty(); // what is broken or gone is still for the registry to judge
        }
    }

    private static Optional<Digest> subject(RawManifest manifest) {
        return DocumentReader.read(manifest).subject().map(Descriptor::digest);
    }
}
