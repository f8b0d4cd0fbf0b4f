package org.supercargo.registry.manifest;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.NotFound;
import org.supercargo.content.ContentException.UnexpectedAnswer;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.MediaType;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.oci.json.ReferrersIndexJson;
import org.supercargo.oci.json.UnreadableJsonException;
import org.supercargo.registry.connection.RegistryConnection;

import java.util.Optional;

/**
 * Keeps the list of what refers to a manifest under its tag, where the registry keeps none
 * (distribution-spec, "Pushing Manifests with Subject"). Two programs that do so at the same moment
 * can lose an entry; the specification knows no remedy.
 */
public final class ReferrersTagIndex {
    private final RegistryConnection connection;
    private final RepositoryName repository;

    public ReferrersTagIndex(RegistryConnection connection, RepositoryName repository) {
        this.connection = connection;
        this.repository = repository;
    }

    /** Adds a manifest to the list of its subject. */
    void add(Digest subject, Descriptor referrer) throws ContentException {
        Optional<byte[]> before = read(subject).map(RawManifest::bytes);
        change(subject, () -> ReferrersIndexJson.with(before, referrer));
    }

    /** Takes a manifest off the list of its subject, if it is on it. */
    public void remove(Digest subject, Digest referrer) throws ContentException {
        Optional<RawManifest> before = read(subject);
        if (before.isPresent()) {
            byte[] bytes = before.get().bytes();
            change(subject, () -> ReferrersIndexJson.without(bytes, referrer));
        }
    }

    /** The list so far; what is under the tag but no index is none. */
    private Optional<RawManifest> read(Digest subject) throws ContentException {
        try {
            RawManifest found =
                    new ManifestFetcher(connection, repository).fetch(Tag.ofReferrers(subject));
            return Optional.of(found).filter(raw -> MediaType.isIndex(raw.mediaType()));
        } catch (NotFound e) {
            return Optional.empty();
        }
    }

    /** Makes the new bytes of the list. */
    private interface Change {
        Optional<byte[]> bytes() throws UnreadableJsonException;
    }

    private void change(Digest subject, Change change) throws ContentException {
        Tag tag = Tag.ofReferrers(subject);
        try {
            Optional<byte[]> bytes = change.bytes();
            if (bytes.isPresent()) {
                RawManifest index = RawManifest.of(MediaType.OCI_INDEX, bytes.get());
                new ManifestPusher(connection, repository).push(index, Optional.of(tag));
            }
        } catch (UnreadableJsonException e) {
            Attempt attempt =
                    connection
                            .attempt("change what refers to " + repository.at(subject))
                            .inRepository(repository.path());
            throw new UnexpectedAnswer(
                    attempt, "the list under the tag " + tag + " cannot be read.", e);
        }
    }
}
