package org.supercargo.registry.manifest;

import okhttp3.Request;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.NotFound;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Selector;
import org.supercargo.registry.auth.Wanted;
import org.supercargo.registry.connection.ContentDigest;
import org.supercargo.registry.connection.RegistryConnection;
import org.supercargo.registry.http.Answer;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * {@code HEAD /v2/<name>/manifests/<reference>}: what a tag points at, by its headers alone
 * (distribution-spec, end-3).
 */
public final class ManifestResolver {
    private final RegistryConnection connection;
    private final RepositoryName repository;

    public ManifestResolver(RegistryConnection connection, RepositoryName repository) {
        this.connection = connection;
        this.repository = repository;
    }

    public Optional<Descriptor> resolve(Selector selector) throws ContentException {
        Attempt attempt =
                connection
                        .attempt("look up " + repository.at(selector))
                        .inRepository(repository.path());
        String path = repository.path() + "/manifests/" + selector.pathForm();
        Request.Builder request =
                new Request.Builder()
                        .url(connection.url(path, attempt))
                        .header("Accept", ManifestFetcher.ACCEPT)
                        .head();
        try (Answer answer = connection.send(request, attempt, Wanted.pull(repository))) {
            if (answer.status() == 404) {
                return Optional.empty();
            }
            if (!answer.isSuccess()) {
                throw answer.failure();
            }
            Optional<Descriptor> told = descriptor(answer, selector);
            if (told.isPresent()) {
                return told;
            }
        }
        return fetched(selector);
    }

    private static Optional<Descriptor> descriptor(Answer answer, Selector selector) {
        Optional<Digest> digest =
                selector instanceof Digest known ? Optional.of(known) : ContentDigest.of(answer);
        OptionalLong size = answer.contentLength();
        if (digest.isEmpty()
                || size.isEmpty()
                || ManifestFetcher.GENERIC.contains(answer.contentType())
                || answer.isWebPage()) {
            return Optional.empty();
        }
        return Optional.of(Descriptor.of(answer.contentType(), digest.get(), size.getAsLong()));
    }

    /** Where the headers do not tell, the manifest itself does. */
    private Optional<Descriptor> fetched(Selector selector) throws ContentException {
        try {
            return Optional.of(
                    new ManifestFetcher(connection, repository).fetch(selector).descriptor());
        } catch (NotFound e) {
            return Optional.empty();
        }
    }
}
