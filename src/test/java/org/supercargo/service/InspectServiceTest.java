package org.supercargo.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.content.ContentException;
import org.supercargo.credential.CredentialProvider;
import org.supercargo.oci.ArtifactKind;
import org.supercargo.oci.ImageIndex;
import org.supercargo.oci.Platform;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.registry.RegistryClients;
import org.supercargo.registry.connection.ConnectionSettings;
import org.supercargo.service.seen.SeenContent;
import org.supercargo.service.tags.ManifestSummary;
import org.supercargo.testing.RealRegistry;
import org.supercargo.testing.TestManifest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

class InspectServiceTest {
    @RegisterExtension static final RealRegistry REAL = RealRegistry.plain();

    private static final TestManifest IMAGE = TestManifest.image("amd64", "hello");
    private static final TestManifest INDEX = TestManifest.index("hi", "amd64", "arm64");

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final RegistryClients clients =
            new RegistryClients(
                    CredentialProvider.NONE,
                    ConnectionSettings.DEFAULT,
                    exchange -> {
                        if (exchange.status().isPresent() && exchange.url().contains("/api/")) {
                            requests.add(exchange.method());
                        }
                    });
    @TempDir Path kept;
    private InspectService inspect;
    private final RepositoryName repository =
            new RepositoryName(new RegistryName(REAL.host()), "team/api");

    private InspectService inspecting(Platform preferred) {
        var seen = new SeenContent(kept, 1 << 20, InstantSource.system());
        return new InspectService(clients::open, preferred, seen);
    }

    @BeforeEach
    void open() {
        inspect = inspecting(Platform.of("linux", "arm64"));
    }

    @Test
    void whatWasFetchedByDigestIsNotFetchedAgainAfterTheProgramStartsAnew()
            throws ContentException {
        ImageDetails first = inspect.inspect(repository.at(new Tag("1.0")));
        requests.clear();

        ImageDetails second =
                inspecting(Platform.of("linux", "arm64"))
                        .inspect(repository.at(first.raw().digest()));

        assertThat(requests).isEmpty();
        assertThat(second.raw()).isEqualTo(first.raw());
        assertThat(second.config()).isEqualTo(first.config());
    }

    @BeforeAll
    static void fill() throws IOException {
        for (String tag : List.of("1.0", "1.0.0", "latest")) {
            REAL.push("team/api", tag, IMAGE);
        }
        REAL.push("team/api", "multi", INDEX);
    }

    @Test
    void inspectingATagTakesOneRequestForTheManifestAndOneForTheConfiguration()
            throws ContentException {
        ImageDetails details = inspect.inspect(repository.at(new Tag("1.0")));

        assertThat(requests).containsExactly("GET", "GET");
        assertThat(details.raw().digest()).hasToString(IMAGE.digest());
        assertThat(details.raw().bytes()).isEqualTo(IMAGE.document().bytes());
        assertThat(details.kind()).isEqualTo(ArtifactKind.IMAGE);
        assertThat(details.config().orElseThrow().platform())
                .contains(Platform.of("linux", "amd64"));
    }

    @Test
    void whatIsKnownByDigestIsNotAskedForAgain() throws ContentException {
        var reference = inspect.inspect(repository.at(new Tag("1.0"))).raw().digest();
        requests.clear();

        inspect.inspect(repository.at(reference));

        assertThat(requests).isEmpty();
    }

    @Test
    void tagsOnOneDigestAreSummarizedByOneHeadEach() throws ContentException {
        inspect.summarize(repository, new Tag("1.0"));
        requests.clear();

        inspect.summarize(repository, new Tag("1.0.0"));
        ManifestSummary summary = inspect.summarize(repository, Tag.LATEST);

        assertThat(requests).containsExactly("HEAD", "HEAD");
        assertThat(summary.compressedBytes()).hasValue(IMAGE.blobs().get(1).bytes().length);
    }

    @Test
    void anIndexIsMeasuredByItsPreferredPlatform() throws ContentException {
        ManifestSummary summary = inspect.summarize(repository, new Tag("multi"));

        assertThat(summary.kind()).isEqualTo(ArtifactKind.INDEX);
        assertThat(summary.platforms())
                .containsExactly(Platform.of("linux", "amd64"), Platform.of("linux", "arm64"));
        assertThat(summary.measured()).contains(Platform.of("linux", "arm64"));
        assertThat(summary.compressedBytes()).isPresent();
    }

    @Test
    void anIndexHasARepresentativeEvenWithoutThePreferredPlatform() throws ContentException {
        var other = inspecting(Platform.of("linux", "s390x"));
        var details = other.inspect(repository.at(new Tag("multi")));

        assertThat(other.representative((ImageIndex) details.document()).orElseThrow().platform())
                .contains(Platform.of("linux", "amd64"));
    }

    @Test
    void aMissingTagIsNotFound() {
        assertThatThrownBy(() -> inspect.summarize(repository, new Tag("gone")))
                .isInstanceOf(ContentException.NotFound.class);
        assertThatThrownBy(() -> inspect.inspect(repository.at(new Tag("gone"))))
                .isInstanceOf(ContentException.NotFound.class);
    }
}
