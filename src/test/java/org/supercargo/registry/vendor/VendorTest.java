package org.supercargo.registry.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.HttpUrl;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supercargo.oci.RegistryName;
import org.supercargo.registry.auth.TokenService;

import java.util.Optional;

/** Whose registry it is, and how that vendor names repositories (H2, H8). */
class VendorTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "docker.io, DOCKER_HUB",
        "index.docker.io, DOCKER_HUB",
        "ghcr.io, GITHUB",
        "quay.io, QUAY",
        "registry.gitlab.com, GITLAB",
        "europe-docker.pkg.dev, GOOGLE_ARTIFACT_REGISTRY",
        "eu.gcr.io, GOOGLE_CONTAINER_REGISTRY",
        "ghcr.io.evil.example,",
        "evil-gcr.io,",
        "localhost:5000,"
    })
    void tellsTheVendorFromTheHost(String host, Vendor vendor) {
        assertThat(Vendor.of(new RegistryName(host), Optional.empty()))
                .isEqualTo(Optional.ofNullable(vendor));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "https://harbor.example/service/token, harbor-registry, HARBOR",
        "https://gitlab.example/jwt/auth, container_registry, GITLAB",
        "https://gitlab.example/jwt/auth, other,",
        "https://auth.example/token, registry.example,"
    })
    void tellsTheVendorFromTheChallenge(String realm, String service, Vendor vendor) {
        var tokens = new TokenService(HttpUrl.get(realm), Optional.of(service));

        assertThat(Vendor.of(new RegistryName("registry.example"), Optional.of(tokens)))
                .isEqualTo(Optional.ofNullable(vendor));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "DOCKER_HUB, team/api, true",
        "DOCKER_HUB, api, false",
        "DOCKER_HUB, team/api/web, false",
        "GITHUB, acme/tools/api, true",
        "GITHUB, api, false",
        "HARBOR, team/a/b, true",
        "HARBOR, team, false",
        "QUAY, acme/api, true",
        "QUAY, api, false",
        "GITLAB, group/app, true",
        "GITLAB, app, false",
        "GOOGLE_ARTIFACT_REGISTRY, project/repo/api, true",
        "GOOGLE_ARTIFACT_REGISTRY, project/repo, false",
        "GOOGLE_CONTAINER_REGISTRY, project/api, true"
    })
    void H2_H8_knowsTheRuleForNames(Vendor vendor, String path, boolean allowed) {
        assertThat(vendor.brokenNameRule(path).isEmpty()).isEqualTo(allowed);
    }
}
