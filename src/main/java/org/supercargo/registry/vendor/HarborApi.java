package org.supercargo.registry.vendor;

import okhttp3.Credentials;
import okhttp3.HttpUrl;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.Denied;
import org.supercargo.content.ContentException.NotFound;
import org.supercargo.content.ContentException.SignInRequired;
import org.supercargo.content.Listing;
import org.supercargo.content.PageSink;
import org.supercargo.credential.Credential;
import org.supercargo.credential.Secret;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Harbor, which lists its catalog to administrators only and does not remove single tags by the
 * registry API.
 *
 * @see <a
 *     href="https://goharbor.io/docs/latest/build-customize-contribute/configure-swagger/">Harbor
 *     API 2.0</a>
 */
final class HarborApi implements VendorApi {
    static final ApiSignIn SIGN_IN =
            new ApiSignIn() {
                @Override
                public String remedy() {
                    return "Sign in as a user of Harbor who has the right in this project; with"
                            + " single sign-on, use the CLI secret of the profile as the password.";
                }

                @Override
                public Optional<Secret> authorization(Credential credential, Attempt attempt) {
                    return credential
                                    instanceof Credential.UserPassword(String user, Secret password)
                            ? Optional.of(
                                    new Secret(
                                            Credentials.basic(
                                                    user,
                                                    password.reveal(),
                                                    StandardCharsets.UTF_8)))
                            : Optional.empty();
                }
            };

    private final ApiClient client;
    private final RegistryName registry;

    HarborApi(ApiClient client, RegistryName registry) {
        this.client = client;
        this.registry = registry;
    }

    @Override
    public Vendor vendor() {
        return Vendor.HARBOR;
    }

    @Override
    public Set<VendorVerb> verbs() {
        return EnumSet.of(
                VendorVerb.LIST_REPOSITORIES, VendorVerb.DELETE_TAG, VendorVerb.DELETE_REPOSITORY);
    }

    @Override
    public Listing listRepositories(PageSink sink) throws ContentException {
        Attempt attempt = Attempts.list(registry);
        List<String> projects = new ArrayList<>();
        client.pages(
                sized(client.url("api/v2.0/projects")),
                attempt,
                page -> {
                    page.elements().stream()
                            .flatMap(entry -> entry.text("name").stream())
                            .forEach(projects::add);
                    return true;
                });
        for (String project : projects) {
            HttpUrl first =
                    sized(
                            client.url("api/v2.0/projects")
                                    .addPathSegment(project)
                                    .addPathSegment("repositories"));
            boolean whole =
                    client.pages(
                            first,
                            attempt,
                            page ->
                                    sink.accept(
                                            page.elements().stream()
                                                    .flatMap(entry -> entry.text("name").stream())
                                                    .toList()));
            if (!whole) {
                return Listing.incomplete("The rest was not asked for.");
            }
        }
        return Listing.COMPLETE;
    }

    private static HttpUrl sized(HttpUrl.Builder url) {
        return url.addQueryParameter("page_size", "100").build();
    }

    @Override
    public void deleteTag(RepositoryName repository, Tag tag) throws ContentException {
        Attempt attempt = Attempts.delete(repository, tag);
        client.delete(
                repositoryUrl(repository, attempt)
                        .addPathSegments("artifacts/" + tag + "/tags/" + tag)
                        .build(),
                attempt);
    }

    @Override
    public void deleteRepository(RepositoryName repository) throws ContentException {
        Attempt attempt = Attempts.delete(repository);
        client.delete(repositoryUrl(repository, attempt).build(), attempt);
    }

    /** The name below the project is encoded twice, so that its slashes do not part the path. */
    private HttpUrl.Builder repositoryUrl(RepositoryName repository, Attempt attempt)
            throws ContentException {
        String path = repository.path();
        int slash = path.indexOf('/');
        if (slash < 0) {
            throw new NotFound(attempt);
        }
        return client.url("api/v2.0/projects")
                .addPathSegment(path.substring(0, slash))
                .addPathSegment("repositories")
                .addPathSegment(path.substring(slash + 1).replace("/", "%2F"));
    }

    /** Harbor hides a project that is not there behind a missing right. */
    @Override
    public ContentException explained(RepositoryName repository, ContentException failure) {
        return switch (failure) {
            case NotFound _ -> missingProject(repository, failure);
            case Denied _, SignInRequired _ ->
                    hasProject(repository) ? failure : missingProject(repository, failure);
            default -> failure;
        };
    }

    private boolean hasProject(RepositoryName repository) {
        String project =
                repository.path().substring(0, Math.max(0, repository.path().indexOf('/')));
        HttpUrl url =
                client.url("api/v2.0/projects").addQueryParameter("project_name", project).build();
        try {
            return client.exists(url, Attempts.in(repository, "find the project " + project));
        } catch (ContentException e) {
            return true; // it could not be told, so that the failure stays as it was
        }
    }

    private static NotFound missingProject(RepositoryName repository, ContentException failure) {
        return MissingParent.of(Vendor.HARBOR, repository, failure);
    }
}
