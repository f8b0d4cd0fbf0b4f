package org.supercargo.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.supercargo.content.ContentException;
import org.supercargo.content.Registries;
import org.supercargo.oci.ArtifactKind;
import org.supercargo.oci.Digest;
import org.supercargo.oci.MediaType;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.oci.json.DocumentReader;
import org.supercargo.testing.RealRegistry;
import org.supercargo.testing.TestManifest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

class CreateServiceTest {
    @RegisterExtension static final RealRegistry REAL = RealRegistry.plain();

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-21T12:00:00.5Z"), ZoneOffset.UTC);

    private final Registries registries = TestServices.registries();
    private final CreateService create = new CreateService(registries, CLOCK);

    @Test
    void H4_theRepositoryBeginsWithAMarkerUnderTheTag() throws ContentException {
        RepositoryName name = real("team/new");

        assertThat(create.create(name, Tag.LATEST).marker()).contains(name.at(Tag.LATEST));

        var marker = registries.repository(name).fetchManifest(Tag.LATEST);
        assertThat(ArtifactKind.of(DocumentReader.read(marker)))
                .isEqualTo(ArtifactKind.EMPTY_REPOSITORY);
        assertThat(new String(marker.bytes(), StandardCharsets.UTF_8))
                .contains("2026-11-21T12:00:00Z");
    }

    @Test
    void H3_anExistingRepositoryIsLeftAlone() throws ContentException, IOException {
        TestManifest image = TestManifest.image("amd64", "precious");
        REAL.push("team/there", "latest", image);

        assertThatThrownBy(() -> create.create(real("team/there"), new Tag("other")))
                .isInstanceOf(ContentException.Conflict.class)
                .hasMessageContaining("Nothing was changed");

        var there = registries.repository(real("team/there"));
        assertThat(there.resolve(new Tag("other"))).isEmpty();
        assertThat(there.resolve(Tag.LATEST).orElseThrow().digest()).hasToString(image.digest());
    }

    @Test
    void H3_creatingTwiceIsRefusedTheSecondTime() throws ContentException {
        create.create(real("team/twice"), Tag.LATEST);

        assertThatThrownBy(() -> create.create(real("team/twice"), Tag.LATEST))
                .isInstanceOf(ContentException.Conflict.class);
    }

    @Test
    void H4_aRegistryThatRefusesArtifactsGetsAnImage() throws Exception {
        try (MockWebServer server = new MockWebServer()) {
            var refusing = new ArtifactRefusingRegistry();
            server.setDispatcher(refusing);
            server.start();

            create.create(scripted(server), Tag.LATEST);

            assertThat(refusing.accepted).isPresent();
            assertThat(refusing.accepted.get()).contains("vnd.oci.image.config.v1+json");
            assertThat(kind(refusing.accepted.get())).isEqualTo(ArtifactKind.EMPTY_REPOSITORY);
        }
    }

    private static ArtifactKind kind(String manifest) {
        byte[] bytes = manifest.getBytes(StandardCharsets.UTF_8);
        return ArtifactKind.of(DocumentReader.read(RawManifest.of(MediaType.OCI_MANIFEST, bytes)));
    }

    @Test
    void H5_theMarkerOfAnotherProgramIsRecognised() {
        String marker =
                """
                {"schemaVersion":2,"mediaType":"application/vnd.oci.image.manifest.v1+json",\
                "config":{"mediaType":"application/vnd.oci.image.config.v1+json",\
                "digest":"%s","size":0},"layers":[],\
                "annotations":{"dev.alien.marker":"empty-repository-created-by-alien"}}\
                """
                        .formatted(Digest.sha256(new byte[0]));

        assertThat(kind(marker)).isEqualTo(ArtifactKind.EMPTY_REPOSITORY);
    }

    @Test
    void S3_7_anyOtherFailureIsNotTakenForAMissingRepository() throws Exception {
        try (MockWebServer server = new MockWebServer()) {
            server.setDispatcher(
                    new Dispatcher() {
                        @Override
                        public MockResponse dispatch(RecordedRequest request) {
                            return new MockResponse.Builder().code(403).build();
                        }
                    });
            server.start();

            assertThatThrownBy(() -> create.create(scripted(server), Tag.LATEST))
                    .isInstanceOf(ContentException.Denied.class);
            for (int i = server.getRequestCount(); i > 0; i--) {
                assertThat(server.takeRequest().getMethod()).isIn("GET", "HEAD");
            }
        }
    }

    private static RepositoryName scripted(MockWebServer server) {
        return new RepositoryName(new RegistryName("localhost:" + server.getPort()), "a/b");
    }

    private static RepositoryName real(String path) {
        return new RepositoryName(new RegistryName(REAL.host()), path);
    }

    /** Takes only manifests with an image configuration, as some registries do. */
    private static final class ArtifactRefusingRegistry extends Dispatcher {
        private volatile Optional<String> accepted = Optional.empty();

        @Override
        public MockResponse dispatch(RecordedRequest request) {
            String path = request.getUrl().encodedPath();
            return switch (request.getMethod()) {
                case "POST" ->
                        new MockResponse.Builder()
                                .code(202)
                                .setHeader("Location", "/v2/a/b/blobs/uploads/1")
                                .build();
                case "PUT" -> path.contains("/manifests/") ? putManifest(request) : status(201);
                case "GET" -> status(path.equals("/v2/") ? 200 : 404);
                default -> status(404);
            };
        }

        private MockResponse putManifest(RecordedRequest request) {
            String body = request.getBody().utf8();
            if (body.contains("artifactType")) {
                return new MockResponse.Builder()
                        .code(400)
                        .body("{\"errors\":[{\"code\":\"MANIFEST_INVALID\",\"message\":\"no\"}]}")
                        .build();
            }
            accepted = Optional.of(body);
            return status(201);
        }

        private static MockResponse status(int code) {
            return new MockResponse.Builder().code(code).build();
        }
    }
}
