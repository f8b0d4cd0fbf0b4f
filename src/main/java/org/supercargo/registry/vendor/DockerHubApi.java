package org.supercargo.registry.vendor;

import okhttp3.HttpUrl;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.Listing;
import org.supercargo.content.PageSink;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.oci.json.answer.ApiDocument;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Docker Hub, whose registry API neither lists repositories nor deletes.
 *
 * @see <a href="https://docs.docker.com/reference/api/hub/latest/">Docker Hub API</a>
 */
final class DockerHubApi implements VendorApi {
    static final HttpUrl ROOT = HttpUrl.get("https://hub.docker.com/");

    private static final int PAGE = 100;

    private final ApiClient client;

    DockerHubApi(ApiClient client) {
        this.client = client;
    }

    @Override
    public Vendor vendor() {
        return Vendor.DOCKER_HUB;
    }

    @Override
    public Set<VendorVerb> verbs() {
        return EnumSet.of(
                VendorVerb.LIST_REPOSITORIES,
                VendorVerb.LIST_NAMESPACE,
                VendorVerb.DELETE_TAG,
                VendorVerb.DELETE_REPOSITORY);
    }

    /** The repositories of the user's own namespace; there is no list of all. */
    @Override
    public Listing listRepositories(PageSink sink) throws ContentException {
        String namespace = client.user(Attempts.list(RegistryName.DOCKER_HUB));
        Listing listing = listNamespace(namespace, sink);
        return listing.isComplete()
                ? Listing.incomplete("These are the repositories of " + namespace + ".")
                : listing;
    }

    @Override
    public Listing listNamespace(String namespace, PageSink sink) throws ContentException {
        Attempt attempt = Attempts.list(RegistryName.DOCKER_HUB);
        HttpUrl first =
                client.url("v2/namespaces")
                        .addPathSegment(namespace)
                        .addPathSegment("repositories")
                        .addQueryParameter("page_size", Integer.toString(PAGE))
                        .build();
        boolean whole =
                client.pages(
                        first,
                        attempt,
                        (_, page) -> page.text("next").flatMap(DockerHubApi::parsed),
                        page -> sink.accept(names(namespace, page)));
        return whole ? Listing.COMPLETE : Listing.incomplete("The rest was not asked for.");
    }

    private static Optional<HttpUrl> parsed(String url) {
        return Optional.ofNullable(HttpUrl.parse(url));
    }

    private static List<String> names(String namespace, ApiDocument page) {
        return page.at("results").elements().stream()
                .flatMap(entry -> entry.text("name").stream())
                .map(name -> namespace + "/" + name)
                .toList();
    }

    @Override
    public void deleteTag(RepositoryName repository, Tag tag) throws ContentException {
        client.delete(
                client.url("v2/repositories/" + repository.path() + "/tags/" + tag + "/").build(),
                Attempts.delete(repository, tag));
    }

    @Override
    public void deleteRepository(RepositoryName repository) throws ContentException {
        client.delete(
                client.url("v2/repositories/" + repository.path() + "/").build(),
                Attempts.delete(repository));
    }
}
