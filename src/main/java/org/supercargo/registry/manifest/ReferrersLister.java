package org.supercargo.registry.manifest;

import okhttp3.HttpUrl;
import okhttp3.Request;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.NotFound;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.Document;
import org.supercargo.oci.ImageIndex;
import org.supercargo.oci.MediaType;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.oci.json.DocumentReader;
import org.supercargo.registry.auth.Wanted;
import org.supercargo.registry.connection.Capability;
import org.supercargo.registry.connection.RegistryConnection;
import org.supercargo.registry.http.Answer;
import org.supercargo.registry.http.DerivedUrl;
import org.supercargo.registry.http.LinkHeader;
import org.supercargo.registry.http.Reach;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code GET /v2/<name>/referrers/<digest>}, else the tag that stands in for it (distribution-spec,
 * end-12a).
 */
public final class ReferrersLister {
    private static final Set<Integer> NOT_OFFERED = Set.of(303, 400, 404, 405, 406, 501);
    private static final int MAX_PAGES = 1000;
    private static final String NOT_LISTED = "It does not list them; they are kept under tags.";

    private final RegistryConnection connection;
    private final RepositoryName repository;

    public ReferrersLister(RegistryConnection connection, RepositoryName repository) {
        this.connection = connection;
        this.repository = repository;
    }

    public List<Descriptor> list(Digest subject) throws ContentException {
        Attempt attempt =
                connection
                        .attempt("list what refers to " + repository.at(subject))
                        .inRepository(repository.path());
        if (connection.capabilities().lacks(Capability.REFERRERS)) {
            return byTag(subject);
        }
        HttpUrl url = connection.url(repository.path() + "/referrers/" + subject, attempt);
        Set<HttpUrl> asked = new HashSet<>();
        List<Descriptor> found = new ArrayList<>();
        Optional<HttpUrl> next = Optional.of(url);
        while (next.isPresent() && asked.add(next.get()) && asked.size() <= MAX_PAGES) {
            Optional<Page> page = page(next.get(), attempt);
            if (page.isEmpty()) {
                return found.isEmpty() ? byTag(subject) : List.copyOf(found);
            }
            found.addAll(page.get().entries());
            next = page.get().next();
        }
        return List.copyOf(found);
    }

    private record Page(List<Descriptor> entries, Optional<HttpUrl> next) {}

    /** One page; empty if the registry does not offer the list. */
    private Optional<Page> page(HttpUrl url, Attempt attempt) throws ContentException {
        Request.Builder request =
                new Request.Builder()
                        .url(url)
                        .header("Accept", MediaType.OCI_INDEX)
                        .tag(Reach.class, Reach.SAME_HOST);
        try (Answer answer = connection.send(request, attempt, Wanted.pull(repository))) {
            if (isNotOffered(answer)) {
                throwIfRepositoryIsUnknown(answer);
                connection.capabilities().isRefused(Capability.REFERRERS, NOT_LISTED);
                return Optional.empty();
            }
            if (!answer.isSuccess()) {
                throw answer.failure();
            }
            if (!answer.contentType().equals(MediaType.OCI_INDEX)) {
                return Optional.empty();
            }
            byte[] bytes = answer.bytes(ManifestFetcher.MAX_BYTES);
            Document document = DocumentReader.read(RawManifest.of(MediaType.OCI_INDEX, bytes));
            connection.capabilities().works(Capability.REFERRERS, "It lists them.");
            return document instanceof ImageIndex index
                    ? Optional.of(new Page(index.manifests(), next(answer, attempt)))
                    : Optional.empty();
        }
    }

    private static boolean isNotOffered(Answer answer) {
        int status = answer.status();
        return NOT_OFFERED.contains(status) || status >= 300 && status < 400;
    }

    private static void throwIfRepositoryIsUnknown(Answer answer) throws ContentException {
        if (answer.status() == 404 && answer.failure() instanceof NotFound missing) {
            if (missing.attempt().hasCode("NAME_UNKNOWN")) {
                throw missing;
            }
        }
    }

    private Optional<HttpUrl> next(Answer answer, Attempt attempt) throws ContentException {
        Optional<String> link = LinkHeader.parse(answer.headers("Link")).next();
        if (link.isEmpty()) {
            return Optional.empty();
        }
        return connection
                .resolve(answer.url(), link.get(), attempt)
                .filter(url -> DerivedUrl.sameOrigin(url, answer.url()));
    }

    /**
     * The index under the tag that is made of the subject's digest; some registries give the
     * subject itself there.
     */
    private List<Descriptor> byTag(Digest subject) throws ContentException {
        RawManifest raw;
        try {
            raw = new ManifestFetcher(connection, repository).fetch(Tag.ofReferrers(subject));
        } catch (NotFound e) {
            return List.of();
        }
        boolean isSubject = raw.digest().equals(subject);
        return !isSubject && DocumentReader.read(raw) instanceof ImageIndex index
                ? index.manifests()
                : List.of();
    }
}
