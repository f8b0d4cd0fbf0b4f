package org.supercargo.registry.vendor;

import okhttp3.HttpUrl;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.Denied;
import org.supercargo.content.ContentException.NotFound;
import org.supercargo.content.ContentException.Unsupported;
import org.supercargo.content.Listing;
import org.supercargo.content.PageSink;
import org.supercargo.oci.Digest;
import org.supercargo.oci.DisplayText;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.oci.json.answer.ApiDocument;
import org.supercargo.registry.vendor.GitHubVersions.Version;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The packages of GitHub, which its container registry neither lists nor deletes. A version of a
 * package is a digest with all its tags; nothing smaller can be deleted.
 *
 * @see <a href="https://docs.github.com/en/rest/packages/packages">GitHub REST API, packages</a>
 */
final class GitHubApi implements VendorApi {
    static final HttpUrl ROOT = HttpUrl.get("https://api.github.com/");
    static final ApiSignIn SIGN_IN =
            ApiSignIn.accessToken(
                    "Sign in to ghcr.io with a classic personal access token of the scopes"
                            + " read:packages, and delete:packages for deleting.");

    private final ApiClient client;
    private final RegistryName registry;
    private final Map<RepositoryName, GitHubVersions> versions = new ConcurrentHashMap<>();
    private final Map<String, String> owners = new ConcurrentHashMap<>();

    GitHubApi(ApiClient client, RegistryName registry) {
        this.client = client;
        this.registry = registry;
    }

    @Override
    public Vendor vendor() {
        return Vendor.GITHUB;
    }

    @Override
    public Set<VendorVerb> verbs() {
        return EnumSet.complementOf(EnumSet.of(VendorVerb.LIST_NAMESPACE));
    }

    /** The packages of the user and of the organisations that the token may see. */
    @Override
    public Listing listRepositories(PageSink sink) throws ContentException {
        Attempt attempt = Attempts.list(registry);
        List<String> places = new ArrayList<>(List.of("user"));
        boolean all = organisations(places, attempt);
        for (String place : places) {
            HttpUrl first =
                    client.url(place + "/packages")
                            .addQueryParameter("package_type", "container")
                            .addQueryParameter("per_page", "100")
                            .build();
            if (!client.pages(first, attempt, page -> sink.accept(paths(page)))) {
                return Listing.incomplete("The rest was not asked for.");
            }
        }
        return all
                ? Listing.COMPLETE
                : Listing.incomplete("The token may not see the user's organisations.");
    }

    private boolean organisations(List<String> places, Attempt attempt) throws ContentException {
        try {
            client.pages(
                    client.url("user/orgs").addQueryParameter("per_page", "100").build(),
                    attempt,
                    page -> {
                        page.elements().stream()
                                .flatMap(entry -> entry.text("login").stream())
                                .forEach(login -> places.add("orgs/" + login));
                        return true;
                    });
            return true;
        } catch (Denied | NotFound e) {
            return false;
        }
    }

    private static List<String> paths(ApiDocument page) {
        return page.elements().stream()
                .flatMap(
                        entry ->
                                entry.text("owner", "login").stream()
                                        .flatMap(
                                                owner ->
                                                        entry.text("name").stream()
                                                                .map(name -> owner + "/" + name)))
                .map(path -> path.toLowerCase(java.util.Locale.ROOT))
                .toList();
    }

    @Override
    public void deleteTag(RepositoryName repository, Tag tag) throws ContentException {
        Attempt attempt = Attempts.delete(repository, tag);
        GitHubVersions known = versions(repository, attempt);
        Version version = known.withTag(tag.name(), attempt);
        if (version.tags().size() > 1) {
            throw new Unsupported(
                    attempt,
                    "GitHub deletes an image only with all its tags: "
                            + DisplayText.line(String.join(", ", version.tags()), 200)
                            + ".",
                    "Move the tag to another image first, or delete the image with all its tags.");
        }
        known.delete(version, attempt);
    }

    @Override
    public void deleteManifest(RepositoryName repository, Digest digest) throws ContentException {
        Attempt attempt = Attempts.delete(repository, digest);
        GitHubVersions known = versions(repository, attempt);
        known.delete(known.withDigest(digest.toString(), attempt), attempt);
    }

    @Override
    public void deleteRepository(RepositoryName repository) throws ContentException {
        Attempt attempt = Attempts.delete(repository);
        client.delete(packageUrl(repository, attempt), attempt);
        versions.remove(repository);
    }

    private GitHubVersions versions(RepositoryName repository, Attempt attempt)
            throws ContentException {
        GitHubVersions known = versions.get(repository);
        if (known == null) {
            known = new GitHubVersions(client, packageUrl(repository, attempt));
            versions.put(repository, known);
        }
        return known;
    }

    /** The slash of a name that has parts is encoded, as it is one segment of the path. */
    private HttpUrl packageUrl(RepositoryName repository, Attempt attempt) throws ContentException {
        String path = repository.path();
        int slash = path.indexOf('/');
        if (slash < 0) {
            throw new NotFound(attempt);
        }
        return client.url(placeOf(path.substring(0, slash), attempt) + "/packages/container")
                .addPathSegment(path.substring(slash + 1))
                .build();
    }

    private String placeOf(String owner, Attempt attempt) throws ContentException {
        String known = owners.get(owner);
        if (known == null) {
            ApiDocument user = client.get(client.url("users/" + owner).build(), attempt);
            boolean organisation = user.text("type").filter("Organization"::equals).isPresent();
            known = organisation ? "orgs/" + owner : "user";
            owners.put(owner, known);
        }
        return known;
    }
}
