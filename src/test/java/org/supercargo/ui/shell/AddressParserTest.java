package org.supercargo.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.oci.InvalidNameException;
import org.supercargo.ui.navigation.Location;

class AddressParserTest {
    private final AddressParser parser =
            new AddressParser(name -> name.host().equals("harbour:443"));

    @ParameterizedTest
    @CsvSource({
        "ghcr.io, AtRegistry, ghcr.io",
        "' ghcr.io/ ', AtRegistry, ghcr.io",
        "localhost, AtRegistry, localhost",
        "localhost:5000, AtRegistry, localhost:5000",
        "[::1]:5000, AtRegistry, [::1]:5000",
        "https://ghcr.io, AtRegistry, ghcr.io",
        "http://localhost:5000/v2/, AtRegistry, localhost:5000",
        "harbour, AtRegistry, harbour:443",
        "localhost:5000/team/api, AtRepository, localhost:5000/team/api",
        "localhost:5000/team/api/, AtRepository, localhost:5000/team/api",
        "ghcr.io/team/api:1.0, AtManifest, ghcr.io/team/api:1.0",
    })
    void knowsWhatKindOfPlaceIsMeant(String typed, String kind, String address) {
        Location place = parser.parse(typed);

        assertThat(place.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(place.address()).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({
        "https://localhost:5000/v2/team/api/tags/list, localhost:5000/team/api",
        "https://localhost:5000/v2/team/api/tags/list?n=50, localhost:5000/team/api",
        "http://localhost:5000/v2/team/api/manifests/1.0, localhost:5000/team/api:1.0",
        "http://localhost:5000/v2/_catalog?n=5, localhost:5000",
        "http://localhost:5000/v2/team/v2, localhost:5000/team/v2",
        "https://ghcr.io/team/api:1.0, ghcr.io/team/api:1.0",
        "https://harbour/team/api:1.0, harbour:443/team/api:1.0",
        "docker://ghcr.io/team/api:1.0, ghcr.io/team/api:1.0",
        "oci://ghcr.io/team/charts/web, ghcr.io/team/charts/web",
        "docker pull ghcr.io/team/api:1.0, ghcr.io/team/api:1.0",
        "sudo docker image pull --platform linux/amd64 ghcr.io/a/b:1, ghcr.io/a/b:1",
        "podman  pull 'docker://ghcr.io/a/b:1', ghcr.io/a/b:1",
        "docker pull alpine:3, docker.io/library/alpine:3",
        "' \"ghcr.io/team/api:1.0\" ', ghcr.io/team/api:1.0",
        "`ghcr.io/team/api`, ghcr.io/team/api",
        "https://hub.docker.com/r/grafana/loki/tags?page=2, docker.io/grafana/loki",
        "https://hub.docker.com/_/postgres, docker.io/library/postgres",
        "https://quay.io/repository/team/api?tab=tags, quay.io/team/api",
        "https://quay.io/team/api, quay.io/team/api",
    })
    void findsTheReferenceInWhatIsPasted(String pasted, String address) {
        assertThat(parser.parse(pasted).address()).isEqualTo(address);
    }

    @Test
    void findsADigestInAUrl() {
        String digest = "sha256:" + "ab".repeat(32);

        assertThat(parser.parse("https://a.io/v2/b/manifests/" + digest).address())
                .isEqualTo("a.io/b@" + digest);
        assertThat(parser.parse("https://a.io/b@" + digest).address())
                .isEqualTo("a.io/b@" + digest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://me:secret@a.io/b", "ftp://a.io/b", "https://"})
    void urlsOfNoRegistryAreRefusedWithoutTheirPassword(String pasted) {
        assertThatThrownBy(() -> parser.parse(pasted))
                .isInstanceOf(InvalidNameException.class)
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Light House", "ghcr.io/Upper", "a.io/b:x:y", "a.io/b@sha256:12", "/"})
    void wordsThatNameNoPlaceAreRefused(String typed) {
        assertThatThrownBy(() -> parser.parse(typed)).isInstanceOf(InvalidNameException.class);
    }
}
