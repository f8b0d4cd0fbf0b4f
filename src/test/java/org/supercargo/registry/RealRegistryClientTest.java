package org.supercargo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.supercargo.content.ContentException;
import org.supercargo.content.Listing;
import org.supercargo.content.RegistryContent;
import org.supercargo.content.RepositoryContent;
import org.supercargo.credential.Credential;
import org.supercargo.credential.CredentialProvider;
import org.supercargo.credential.FoundCredential;
import org.supercargo.credential.Secret;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.MediaType;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.registry.connection.ConnectionSettings;
import org.supercargo.registry.connection.RequestRecord;
import org.supercargo.testing.RealRegistry;
import org.supercargo.testing.TestManifest;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The whole way through a real registry: listing, reading, writing and deleting. */
class RealRegistryClientTest {
    private static final TestManifest IMAGE = TestManifest.image("amd64", "hello");
    private static final TestManifest INDEX = TestManifest.index("hello", "amd64", "arm64");

    private final List<RequestRecord> records = new CopyOnWriteArrayList<>();

    private RegistryContent open(RealRegistry registry, CredentialProvider credentials) {
        return new RegistryClients(credentials, ConnectionSettings.DEFAULT, records::add)
                .open(new RegistryName(registry.host()));
    }

    private static RepositoryContent repository(RegistryContent registry, String path) {
        return registry.repository(new RepositoryName(registry.name(), path));
    }

    private static CredentialProvider signIn(String user, String password) {
        FoundCredential found =
                new FoundCredential(
                        new Credential.UserPassword(user, new Secret(password)), "test", "");
        return TestCredentials.of(found);
    }

    private static Descriptor blob(byte[] bytes) {
        return Descriptor.of(MediaType.OCTET_STREAM, bytes);
    }

    private static void pushImage(RepositoryContent repository, Tag tag) throws ContentException {
        RawManifest manifest = manifest(IMAGE);
        for (var blob : IMAGE.blobs()) {
            repository.pushBlob(
                    Descriptor.of(blob.mediaType(), blob.bytes()),
                    () -> new ByteArrayInputStream(blob.bytes()));
        }
        repository.pushManifest(manifest, Optional.of(tag));
    }

    private static RawManifest manifest(TestManifest manifest) {
        return RawManifest.of(manifest.document().mediaType(), manifest.document().bytes());
    }

    @Nested
    class Plain {
        @RegisterExtension static final RealRegistry server = RealRegistry.plain();

        private final RegistryContent registry = open(server, CredentialProvider.NONE);

        @Test
        void answersThePingOverPlainHttpBecauseItIsLocal() throws Exception {
            registry.ping();

            assertThat(records)
                    .extracting(RequestRecord::url)
                    .last()
                    .isEqualTo(server.uri() + "/v2/");
        }

        @Test
        void D42_listsRepositoriesAndTags() throws Exception {
            server.push("list/one", "1.0", IMAGE);
            server.push("list/one", "2.0", IMAGE);
            server.push("list/two", "1.0", IMAGE);
            List<String> repositories = new ArrayList<>();
            List<String> tags = new ArrayList<>();

            Listing listing = registry.listRepositories(repositories::addAll);
            repository(registry, "list/one").listTags(tags::addAll);

            assertThat(listing.isComplete()).isTrue();
            assertThat(repositories).contains("list/one", "list/two");
            assertThat(tags).containsExactlyInAnyOrder("1.0", "2.0");
        }

        @Test
        void readsWhatWasPushed() throws Exception {
            RepositoryContent repository = repository(registry, "push/api");

            pushImage(repository, new Tag("1.0"));

            RawManifest read = repository.fetchManifest(new Tag("1.0"));
            assertThat(read).isEqualTo(manifest(IMAGE));
            assertThat(repository.resolve(new Tag("1.0"))).contains(read.descriptor());
            Descriptor layer = Descriptor.of("", IMAGE.blobs().getLast().bytes());
            try (InputStream bytes = repository.fetchBlob(layer)) {
                assertThat(bytes.readAllBytes()).isEqualTo(IMAGE.blobs().getLast().bytes());
            }
        }

        @Test
        void E2_readsAnIndexByTagAsItIs() throws Exception {
            server.push("index/api", "1.0", INDEX);

            RawManifest read = repository(registry, "index/api").fetchManifest(new Tag("1.0"));

            assertThat(read).isEqualTo(manifest(INDEX));
        }

        @Test
        void E30_resolvesNothingWhereNothingIs() throws Exception {
            server.push("absent/api", "1.0", IMAGE);

            assertThat(repository(registry, "absent/api").resolve(new Tag("2.0"))).isEmpty();
            assertThat(repository(registry, "absent/none").resolve(new Tag("2.0"))).isEmpty();
            assertThatThrownBy(() -> repository(registry, "absent/none").listTags(_ -> true))
                    .isInstanceOf(ContentException.NotFound.class);
            assertThatThrownBy(
                            () -> repository(registry, "absent/api").fetchManifest(new Tag("2.0")))
                    .isInstanceOf(ContentException.NotFound.class)
                    .hasMessageContaining(server.host());
        }

        @Test
        void knowsWhichBlobsAreThere() throws Exception {
            server.push("blobs/api", "1.0", IMAGE);
            RepositoryContent repository = repository(registry, "blobs/api");
            byte[] other = "other".getBytes(StandardCharsets.UTF_8);

            assertThat(repository.hasBlob(blob(IMAGE.blobs().getFirst().bytes()))).isTrue();
            assertThat(repository.hasBlob(blob(other))).isFalse();
        }

        @Test
        void F26_mountsABlobOfAnotherRepository() throws Exception {
            server.push("mount/from", "1.0", IMAGE);
            RepositoryContent target = repository(registry, "mount/to");
            Descriptor layer = blob(IMAGE.blobs().getLast().bytes());

            boolean mounted =
                    target.mountBlob(layer, new RepositoryName(registry.name(), "mount/from"));

            assertThat(mounted).isTrue();
            assertThat(target.hasBlob(layer)).isTrue();
        }

        @Test
        void G11_cannotRemoveATagAloneAndChangesNothing() throws Exception {
            server.push("untag/api", "1.0", IMAGE);
            RepositoryContent repository = repository(registry, "untag/api");

            assertThatThrownBy(() -> repository.deleteTag(new Tag("1.0")))
                    .isInstanceOf(ContentException.Unsupported.class);
            assertThat(repository.resolve(new Tag("1.0"))).isPresent();
        }

        @Test
        void G1_deletesAManifestWithAllItsTags() throws Exception {
            server.push("delete/api", "1.0", IMAGE);
            server.push("delete/api", "2.0", IMAGE);
            RepositoryContent repository = repository(registry, "delete/api");

            repository.deleteManifest(manifest(IMAGE).digest());

            assertThat(repository.resolve(new Tag("1.0"))).isEmpty();
            assertThat(repository.resolve(new Tag("2.0"))).isEmpty();
            assertThatThrownBy(() -> repository.deleteManifest(manifest(IMAGE).digest()))
                    .isInstanceOf(ContentException.NotFound.class);
        }

        @Test
        void E67_listsReferrersUnderATagAndTakesThemOffAgain() throws Exception {
            server.push("subject/api", "1.0", IMAGE);
            RepositoryContent repository = repository(registry, "subject/api");
            RawManifest subject = manifest(IMAGE);
            RawManifest signature = signatureOf(subject);

            repository.pushBlob(
                    Descriptor.EMPTY,
                    () -> new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)));
            repository.pushManifest(signature, Optional.empty());
            repository.pushManifest(signature, Optional.empty());

            List<Descriptor> listed = repository.referrers(subject.digest());
            assertThat(listed)
                    .singleElement()
                    .satisfies(
                            entry -> {
                                assertThat(entry.digest()).isEqualTo(signature.digest());
                                assertThat(entry.artifactType())
                                        .contains("application/vnd.example.signature");
                            });

            repository.deleteManifest(signature.digest());

            assertThat(repository.referrers(subject.digest())).isEmpty();
        }

        private static RawManifest signatureOf(RawManifest subject) {
            String json =
                    """
                    {"schemaVersion":2,"mediaType":"%s","artifactType":"application/vnd.example.signature",\
                    "config":{"mediaType":"%s","digest":"%s","size":2},"layers":[],\
                    "subject":{"mediaType":"%s","digest":"%s","size":%d}}\
                    """
                            .formatted(
                                    MediaType.OCI_MANIFEST,
                                    MediaType.OCI_EMPTY,
                                    Descriptor.EMPTY.digest(),
                                    subject.mediaType(),
                                    subject.digest(),
                                    subject.bytes().length);
            return RawManifest.of(MediaType.OCI_MANIFEST, json.getBytes(StandardCharsets.UTF_8));
        }

        @Test
        void E61_hasNoReferrersWithoutAListOrATagOfThem() throws Exception {
            server.push("referrers/api", "1.0", IMAGE);

            assertThat(repository(registry, "referrers/api").referrers(manifest(IMAGE).digest()))
                    .isEmpty();
        }
    }

    @Nested
    class Htpasswd {
        @RegisterExtension static final RealRegistry server = RealRegistry.htpasswd();

        private final RegistryContent registry =
                open(server, signIn(server.username(), server.password()));

        @Test
        void writesAndReadsSignedIn() throws Exception {
            RepositoryContent repository = repository(registry, "push/api");

            pushImage(repository, new Tag("1.0"));

            assertThat(repository.fetchManifest(new Tag("1.0"))).isEqualTo(manifest(IMAGE));
            assertThat(records)
                    .last()
                    .extracting(RequestRecord::credentialSource)
                    .isEqualTo(Optional.of("test"));
        }

        @Test
        void asksForASignInWhereThereIsNone() {
            RegistryContent unknown = open(server, CredentialProvider.NONE);

            assertThatThrownBy(unknown::ping)
                    .isInstanceOfSatisfying(
                            ContentException.SignInRequired.class,
                            e -> assertThat(e.credentialSource()).isEmpty());
        }

        @Test
        void namesTheSourceOfARefusedPassword() {
            RegistryContent wrong = open(server, signIn(server.username(), "wrong"));

            assertThatThrownBy(() -> wrong.listRepositories(_ -> true))
                    .isInstanceOfSatisfying(
                            ContentException.SignInRequired.class,
                            e -> assertThat(e.credentialSource()).contains("test"));
        }
    }
}
