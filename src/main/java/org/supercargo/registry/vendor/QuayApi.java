package org.supercargo.registry.vendor;

import okhttp3.HttpUrl;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.Listing;
import org.supercargo.content.PageSink;
import org.supercargo.credential.Credential;
import org.supercargo.credential.Secret;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.oci.json.answer.ApiDocument;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Quay, whose API takes access tokens of applications only, not the sign-in of people or robots.
 *
 * @see <a href="https://docs.quay.io/api/swagger/">Quay API</a>
 */
final class QuayApi implements VendorApi {
    static final HttpUrl ROOT = HttpUrl.get("https://quay.io/");
    static final ApiSignIn SIGN_IN = new TokenOnly();

    private final ApiClient client;
    private final RegistryName registry;

    QuayApi(ApiClient client, RegistryName registry) {
        this.client = client;
        this.registry = registry;
    }

    /** The name of the user tells that the password is the access token of an application. */
    private record TokenOnly() implements ApiSignIn {
        @Override
        public String remedy() {
            return "Sign in to quay.io as the user $oauthtoken, with an access token of an"
                    + " application of your organisation as the password.";
        }

        @Override
        public Optional<Secret> authorization(Credential credential, Attempt attempt) {
            return credential instanceof Credential.UserPassword(String user, Secret token)
                            && user.equals("$oauthtoken")
                    ? Optional.of(new Secret("Bearer " + token.reveal()))
                    : Optional.empty();
        }
    }

    @Override
    public Vendor vendor() {
        return Vendor.QUAY;
    }

    @Override
    public Set<VendorVerb> verbs() {
        return EnumSet.of(
                VendorVerb.LIST_REPOSITORIES, VendorVerb.DELETE_TAG, VendorVerb.DELETE_REPOSITORY);
    }

    @Override
    public Listing listRepositories(PageSink sink) throws ContentException {
        Attempt attempt = Attempts.list(registry);
        for (String namespace : namespaces(attempt)) {
            HttpUrl first =
                    client.url("api/v1/repository")
                            .addQueryParameter("namespace", namespace)
                            .build();
            boolean whole =
                    client.pages(
                            first,
                            attempt,
                            (_, page) -> page.text("next_page").map(token -> next(first, token)),
                            page -> sink.accept(paths(namespace, page)));
            if (!whole) {
                return Listing.incomplete("The rest was not asked for.");
            }
        }
        return Listing.COMPLETE;
    }

    private List<String> namespaces(Attempt attempt) throws ContentException {
        ApiDocument user = client.get(client.url("api/v1/user/").build(), attempt);
        List<String> namespaces = new ArrayList<>(user.text("username").stream().toList());
        user.at("organizations").elements().stream()
                .flatMap(organisation -> organisation.text("name").stream())
                .forEach(namespaces::add);
        return namespaces;
    }

    private static HttpUrl next(HttpUrl first, String token) {
        return first.newBuilder().addQueryParameter("next_page", token).build();
    }

    private static List<String> paths(String namespace, ApiDocument page) {
        return page.at("repositories").elements().stream()
                .flatMap(entry -> entry.text("name").stream())
                .map(name -> namespace + "/" + name)
                .toList();
    }

    @Override
    public void deleteTag(RepositoryName repository, Tag tag) throws ContentException {
        client.delete(
                url(repository).addPathSegments("tag/" + tag).build(),
                Attempts.delete(repository, tag));
    }

    @Override
    public void deleteRepository(RepositoryName repository) throws ContentException {
        client.delete(url(repository).build(), Attempts.delete(repository));
    }

    private HttpUrl.Builder url(RepositoryName repository) {
        return client.url("api/v1/repository/" + repository.path());
    }
}
