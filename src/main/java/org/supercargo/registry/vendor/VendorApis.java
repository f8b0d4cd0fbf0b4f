package org.supercargo.registry.vendor;

import okhttp3.HttpUrl;

import org.supercargo.registry.auth.TokenService;

import java.util.Optional;

/** Opens the API of the vendor that a registry belongs to. */
public final class VendorApis {
    private VendorApis() {}

    /**
     * The API of a registry's vendor. Hosts of APIs that are known by name belong to the registry's
     * owner; that of GitLab is the one where the registry sends its users for a token. Nothing is
     * asked.
     *
     * @param tokens the registry's challenge, if it has been seen
     * @return empty if the vendor is not known
     */
    public static Optional<VendorApi> of(ApiSurroundings around, Optional<TokenService> tokens) {
        return Vendor.of(around.registry(), tokens)
                .map(
                        vendor ->
                                switch (vendor) {
                                    case DOCKER_HUB -> dockerHub(around, DockerHubApi.ROOT);
                                    case GITHUB -> gitHub(around, GitHubApi.ROOT);
                                    case QUAY -> quay(around, QuayApi.ROOT);
                                    case HARBOR -> harbor(around);
                                    case GITLAB -> gitLab(around, gitLabRoot(around, tokens));
                                    case GOOGLE_ARTIFACT_REGISTRY, GOOGLE_CONTAINER_REGISTRY ->
                                            new OtherVendorApi(vendor);
                                });
    }

    static VendorApi dockerHub(ApiSurroundings around, HttpUrl root) {
        var signIn = new HubSignIn(root, around.redirects());
        var sender = new ApiSender(around.ownedBy(root), Vendor.DOCKER_HUB, signIn);
        return new DockerHubApi(new ApiClient(root, sender));
    }

    static VendorApi gitHub(ApiSurroundings around, HttpUrl root) {
        var sender = new ApiSender(around.ownedBy(root), Vendor.GITHUB, GitHubApi.SIGN_IN);
        return new GitHubApi(new ApiClient(root, sender), around.registry());
    }

    static VendorApi quay(ApiSurroundings around, HttpUrl root) {
        var sender = new ApiSender(around.ownedBy(root), Vendor.QUAY, QuayApi.SIGN_IN);
        return new QuayApi(new ApiClient(root, sender), around.registry());
    }

    static VendorApi harbor(ApiSurroundings around) {
        var sender = new ApiSender(around, Vendor.HARBOR, HarborApi.SIGN_IN);
        return new HarborApi(new ApiClient(around.owner(), sender), around.registry());
    }

    static VendorApi gitLab(ApiSurroundings around, HttpUrl root) {
        var sender = new ApiSender(around, Vendor.GITLAB, GitLabApi.SIGN_IN);
        return new GitLabApi(new ApiClient(root, sender), around.registry());
    }

    private static HttpUrl gitLabRoot(ApiSurroundings around, Optional<TokenService> tokens) {
        return tokens.map(TokenService::realm)
                .map(realm -> realm.newBuilder().encodedPath("/").query(null).build())
                .orElse(around.owner());
    }
}
