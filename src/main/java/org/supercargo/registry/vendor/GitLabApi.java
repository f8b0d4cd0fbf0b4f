package org.supercargo.registry.vendor;

import okhttp3.HttpUrl;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.Denied;
import org.supercargo.content.ContentException.NotFound;
import org.supercargo.content.Listing;
import org.supercargo.content.PageSink;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.oci.json.answer.ApiDocument;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * GitLab, where each repository belongs to a project and both have numbers.
 *
 * @see <a href="https://docs.gitlab.com/api/container_registry/">GitLab REST API, container
 *     registry</a>
 */
final class GitLabApi implements VendorApi {
    static final ApiSignIn SIGN_IN =
            ApiSignIn.accessToken(
                    "Sign in with a personal access token of the scope api as the password;"
                            + " read_api is enough for listing.");

    private final ApiClient client;
    private final RegistryName registry;
    private final Map<RepositoryName, HttpUrl> urls = new ConcurrentHashMap<>();

    GitLabApi(ApiClient client, RegistryName registry) {
        this.client = client;
        this.registry = registry;
    }

    @Override
    public Vendor vendor() {
        return Vendor.GITLAB;
    }

    @Override
    public Set<VendorVerb> verbs() {
        return EnumSet.of(
                VendorVerb.LIST_REPOSITORIES, VendorVerb.DELETE_TAG, VendorVerb.DELETE_REPOSITORY);
    }

    /** The repositories of the projects that the user is a member of. */
    @Override
    public Listing listRepositories(PageSink sink) throws ContentException {
        Attempt attempt = Attempts.list(registry);
        List<String> projects = new ArrayList<>();
        client.pages(
                client.url("api/v4/projects")
                        .addQueryParameter("membership", "true")
                        .addQueryParameter("simple", "true")
                        .addQueryParameter("per_page", "100")
                        .build(),
                attempt,
                page -> {
                    page.elements().stream()
                            .flatMap(entry -> entry.text("id").stream())
                            .forEach(projects::add);
                    return true;
                });
        for (String project : projects) {
            if (!listProject(project, sink, attempt)) {
                return Listing.incomplete("The rest was not asked for.");
            }
        }
        return Listing.COMPLETE;
    }

    private boolean listProject(String project, PageSink sink, Attempt attempt)
            throws ContentException {
        try {
            return client.pages(
                    repositories(project),
                    attempt,
                    page ->
                            sink.accept(
                                    page.elements().stream()
                                            .flatMap(entry -> entry.text("path").stream())
                                            .toList()));
        } catch (NotFound | Denied e) {
            return true; // the project has no container registry
        }
    }

    private HttpUrl repositories(String project) {
        return client.url("api/v4/projects")
                .addPathSegment(project)
                .addPathSegments("registry/repositories")
                .addQueryParameter("per_page", "100")
                .build();
    }

    @Override
    public void deleteTag(RepositoryName repository, Tag tag) throws ContentException {
        Attempt attempt = Attempts.delete(repository, tag);
        HttpUrl url = url(repository, attempt);
        client.delete(url.newBuilder().addPathSegments("tags/" + tag).build(), attempt);
    }

    /** GitLab takes the order and deletes in the background. */
    @Override
    public void deleteRepository(RepositoryName repository) throws ContentException {
        Attempt attempt = Attempts.delete(repository);
        client.delete(url(repository, attempt), attempt);
        urls.remove(repository);
    }

    private HttpUrl url(RepositoryName repository, Attempt attempt) throws ContentException {
        HttpUrl known = urls.get(repository);
        if (known == null) {
            known = find(repository, attempt);
            urls.put(repository, known);
        }
        return known;
    }

    /** The path of a repository is that of its project, or goes on below it. */
    private HttpUrl find(RepositoryName repository, Attempt attempt) throws ContentException {
        String project = repository.path();
        while (project.contains("/")) {
            Optional<String> number = project(project, attempt);
            if (number.isPresent()) {
                return inProject(number.get(), repository, attempt);
            }
            project = project.substring(0, project.lastIndexOf('/'));
        }
        throw new NotFound(attempt);
    }

    private Optional<String> project(String path, Attempt attempt) throws ContentException {
        try {
            return client.get(client.url("api/v4/projects").addPathSegment(path).build(), attempt)
                    .text("id");
        } catch (NotFound e) {
            return Optional.empty();
        }
    }

    private HttpUrl inProject(String project, RepositoryName repository, Attempt attempt)
            throws ContentException {
        List<String> found = new ArrayList<>();
        client.pages(
                repositories(project),
                attempt,
                page -> {
                    page.elements().stream()
                            .filter(entry -> isOf(entry, repository))
                            .flatMap(entry -> entry.text("id").stream())
                            .forEach(found::add);
                    return found.isEmpty();
                });
        if (found.isEmpty()) {
            throw new NotFound(attempt);
        }
        return repositories(project)
                .newBuilder()
                .query(null)
                .addPathSegment(found.getFirst())
                .build();
    }

    private static boolean isOf(ApiDocument entry, RepositoryName repository) {
        return entry.text("path").filter(repository.path()::equals).isPresent();
    }
}
