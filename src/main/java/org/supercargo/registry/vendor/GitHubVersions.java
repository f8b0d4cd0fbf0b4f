package org.supercargo.registry.vendor;

import okhttp3.HttpUrl;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.NotFound;
import org.supercargo.oci.json.answer.ApiDocument;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * The versions of one package, each a digest with its tags. What was listed before is only a hint:
 * a version is read again before it is deleted, since a tag may have come to it.
 */
final class GitHubVersions {
    private final ApiClient client;
    private final HttpUrl packageUrl;
    private final Map<String, Version> byId = new ConcurrentHashMap<>();

    GitHubVersions(ApiClient client, HttpUrl packageUrl) {
        this.client = client;
        this.packageUrl = packageUrl;
    }

    /**
     * @param digest the version's name
     */
    record Version(String id, String digest, List<String> tags) {
        static Optional<Version> of(ApiDocument entry) {
            Optional<String> id = entry.text("id");
            Optional<String> name = entry.text("name");
            return id.isEmpty() || name.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new Version(
                                    id.get(),
                                    name.get(),
                                    entry.texts("metadata", "container", "tags")));
        }
    }

    /** The version that has this tag now. */
    Version withTag(String tag, Attempt attempt) throws ContentException {
        return find(version -> version.tags().contains(tag), attempt);
    }

    /** The version of this digest, with its tags of now. */
    Version withDigest(String digest, Attempt attempt) throws ContentException {
        return find(version -> version.digest().equals(digest), attempt);
    }

    private Version find(Predicate<Version> wanted, Attempt attempt) throws ContentException {
        Optional<Version> known = listed(wanted);
        if (known.isPresent()) {
            Optional<Version> now = Version.of(client.get(url(known.get()), attempt));
            if (now.filter(wanted).isPresent()) {
                return now.get();
            }
        }
        byId.clear();
        client.pages(
                packageUrl
                        .newBuilder()
                        .addPathSegment("versions")
                        .addQueryParameter("per_page", "100")
                        .build(),
                attempt,
                page -> {
                    page.elements().stream()
                            .flatMap(entry -> Version.of(entry).stream())
                            .forEach(version -> byId.put(version.id(), version));
                    return true;
                });
        return listed(wanted).orElseThrow(() -> new NotFound(attempt));
    }

    private Optional<Version> listed(Predicate<Version> wanted) {
        return byId.values().stream().filter(wanted).findFirst();
    }

    void delete(Version version, Attempt attempt) throws ContentException {
        client.delete(url(version), attempt);
        byId.remove(version.id());
    }

    private HttpUrl url(Version version) {
        return packageUrl
                .newBuilder()
                .addPathSegment("versions")
                .addPathSegment(version.id())
                .build();
    }
}
