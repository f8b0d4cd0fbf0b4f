package org.supercargo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supercargo.registry.TestCredentials.identityToken;
import static org.supercargo.registry.TestCredentials.password;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.supercargo.content.ContentException;
import org.supercargo.content.RegistryContent;
import org.supercargo.content.RepositoryContent;
import org.supercargo.credential.CredentialProvider;
import org.supercargo.credential.FoundCredential;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.registry.connection.ConnectionSettings;
import org.supercargo.registry.connection.RequestRecord;
import org.supercargo.testing.RealRegistry;
import org.supercargo.testing.TestManifest;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A real registry that takes tokens of a token server and nothing else. */
class RealTokenTest {
    @RegisterExtension static final RealRegistry server = RealRegistry.token();

    private static final TestManifest IMAGE = TestManifest.image("amd64", "hello");
    private static final FoundCredential WRITER = password("anne", "open-sesame", "file");
    private static final FoundCredential READER = password("reader", "read-only", "file");

    private final List<RequestRecord> records = new CopyOnWriteArrayList<>();

    private RegistryContent open(CredentialProvider credentials) {
        return new RegistryClients(credentials, ConnectionSettings.DEFAULT, records::add)
                .open(new RegistryName(server.host()));
    }

    private RepositoryContent repository(String path, FoundCredential... credentials) {
        RegistryContent registry = open(TestCredentials.of(credentials));
        return registry.repository(new RepositoryName(registry.name(), path));
    }

    private static void push(RepositoryContent repository) throws ContentException {
        for (var blob : IMAGE.blobs()) {
            repository.pushBlob(
                    Descriptor.of(blob.mediaType(), blob.bytes()),
                    () -> new ByteArrayInputStream(blob.bytes()));
        }
        RawManifest manifest =
                RawManifest.of(IMAGE.document().mediaType(), IMAGE.document().bytes());
        repository.pushManifest(manifest, Optional.of(new Tag("1.0")));
    }

    @Test
    void C42_writesReadsAndDeletesWithOneTokenForEachOfThem() throws Exception {
        RepositoryContent repository = repository("team/all", WRITER);
        int before = server.tokenServer().requests().size();

        push(repository);
        RawManifest read = repository.fetchManifest(new Tag("1.0"));
        repository.listTags(_ -> true);
        repository.deleteManifest(read.digest());

        assertThat(repository.resolve(new Tag("1.0"))).isEmpty();
        assertThat(
                        server.tokenServer()
                                .requests()
                                .subList(before, server.tokenServer().requests().size()))
                .hasSize(2);
    }

    @Test
    void countsOneRequestForAManifestWithARememberedChallengeAndToken() throws Exception {
        server.push("team/counted", "1.0", IMAGE);
        RepositoryContent repository = repository("team/counted", READER);
        repository.fetchManifest(new Tag("1.0"));
        records.clear();

        repository.fetchManifest(new Tag("1.0"));

        assertThat(records)
                .extracting(record -> record.method() + " " + record.url())
                .containsExactly("GET http://" + server.host() + "/v2/team/counted/manifests/1.0");
    }

    @Test
    void takesThreeRequestsForTheFirstManifestOfAll() throws Exception {
        server.push("team/first", "1.0", IMAGE);

        repository("team/first", READER).fetchManifest(new Tag("1.0"));

        assertThat(records.stream().filter(record -> record.status().isPresent())).hasSize(3);
    }

    @Test
    void readsAnonymouslyWhatIsPublic() throws Exception {
        server.push("public/api", "1.0", IMAGE);
        List<String> tags = new ArrayList<>();

        repository("public/api").listTags(tags::addAll);

        assertThat(tags).containsExactly("1.0");
    }

    @Test
    void asksForASignInWhereItIsNotPublic() throws Exception {
        server.push("team/private", "1.0", IMAGE);

        assertThatThrownBy(() -> repository("team/private").fetchManifest(new Tag("1.0")))
                .isInstanceOf(ContentException.SignInRequired.class);
    }

    @Test
    void C27_isDeniedWhatTheTokenDoesNotAllow() {
        assertThatThrownBy(() -> push(repository("team/denied", READER)))
                .isInstanceOf(ContentException.Denied.class)
                .hasMessageContaining(server.host());
    }

    @Test
    void C21_readsWithARefreshToken() throws Exception {
        server.push("team/refresh", "1.0", IMAGE);
        FoundCredential token =
                identityToken(server.tokenServer().refreshTokenFor("reader"), "helper");

        assertThat(repository("team/refresh", token).fetchManifest(new Tag("1.0")).bytes())
                .isEqualTo(IMAGE.document().bytes());
    }

    @Test
    void listsTheRepositoriesForWhomIsAllowedTo() throws Exception {
        server.push("team/listed", "1.0", IMAGE);
        List<String> names = new ArrayList<>();

        open(TestCredentials.of(WRITER)).listRepositories(names::addAll);

        assertThat(names).contains("team/listed");
    }

    @Test
    void pingTakesARefusedPasswordForNoSignIn() throws Exception {
        assertThatThrownBy(
                        () -> open(TestCredentials.of(password("reader", "wrong", "file"))).ping())
                .isInstanceOfSatisfying(
                        ContentException.SignInRequired.class,
                        e -> assertThat(e.credentialSource()).contains("file"));
        open(TestCredentials.of(READER)).ping();
    }
}
