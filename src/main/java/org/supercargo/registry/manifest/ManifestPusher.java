package org.supercargo.registry.manifest;

import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.Conflict;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.Document;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Selector;
import org.supercargo.oci.Tag;
import org.supercargo.oci.json.DocumentReader;
import org.supercargo.registry.auth.Wanted;
import org.supercargo.registry.connection.RegistryConnection;
import org.supercargo.registry.http.Answer;
import org.supercargo.registry.http.Patience;

import java.util.List;
import java.util.Optional;

/**
 * {@code PUT /v2/<name>/manifests/<reference>}: writes a manifest byte for byte (distribution-spec,
 * end-7).
 */
public final class ManifestPusher {
    private final RegistryConnection connection;
    private final RepositoryName repository;

    public ManifestPusher(RegistryConnection connection, RepositoryName repository) {
        this.connection = connection;
        this.repository = repository;
    }

    public void push(RawManifest manifest, Optional<Tag> tag) throws ContentException {
        Selector selector = tag.<Selector>map(name -> name).orElse(manifest.digest());
        Attempt attempt =
                connection
                        .attempt("write " + repository.at(selector))
                        .inRepository(repository.path());
        String path = repository.path() + "/manifests/" + selector.pathForm();
        Request.Builder request =
                new Request.Builder()
                        .url(connection.url(path, attempt))
                        .put(
                                RequestBody.create(
                                        manifest.bytes(), MediaType.parse(manifest.mediaType())))
                        .tag(Patience.class, Patience.UPLOAD)
                        .tag(Digest.class, manifest.digest());
        try (Answer answer = connection.send(request, attempt, Wanted.push(repository))) {
            if (!answer.isSuccess()) {
                throw explained(answer.failure());
            }
            if (answer.header("OCI-Subject").isPresent()) {
                return;
            }
        }
        listUnderSubject(manifest);
    }

    /** A registry that says nothing of the subject keeps no list of what refers to it. */
    private void listUnderSubject(RawManifest manifest) throws ContentException {
        Document document = DocumentReader.read(manifest);
        if (document.subject().isEmpty()) {
            return;
        }
        Descriptor referrer =
                new Descriptor(
                        manifest.mediaType(),
                        manifest.digest(),
                        manifest.bytes().length,
                        document.annotations(),
                        Optional.empty(),
                        document.artifactType(),
                        List.of(),
                        Optional.empty());
        new ReferrersTagIndex(connection, repository)
                .add(document.subject().get().digest(), referrer);
    }

    private static ContentException explained(ContentException failure) {
        if (!failure.attempt().hasCode("MANIFEST_BLOB_UNKNOWN")) {
            return failure;
        }
        return new Conflict(
                failure.attempt(),
                "content that the manifest names is missing there.",
                "Copy it again, together with everything it names.");
    }
}
