package org.supercargo.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.credential.Credential;
import org.supercargo.credential.CredentialSearch;
import org.supercargo.credential.FoundCredential;
import org.supercargo.credential.Secret;
import org.supercargo.oci.Platform;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.registry.RegistryClients;
import org.supercargo.registry.connection.ConnectionSettings;
import org.supercargo.registry.connection.RequestRecord;
import org.supercargo.service.seen.SeenContent;
import org.supercargo.testing.RealRegistry;
import org.supercargo.testing.TestManifest;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** How many requests it takes to say what a tag is, at a registry that wants tokens. */
class InspectRequestsTest {
    @RegisterExtension static final RealRegistry REAL = RealRegistry.token();

    private static final TestManifest IMAGE = TestManifest.image("amd64", "hello");
    private static final TestManifest INDEX = TestManifest.index("hi", "amd64", "arm64");
    private static final FoundCredential ANNE =
            new FoundCredential(
                    new Credential.UserPassword("anne", new Secret("open-sesame")), "file", "");

    @TempDir Path kept;

    private final List<RequestRecord> requests = new CopyOnWriteArrayList<>();
    private final RepositoryName repository =
            new RepositoryName(new RegistryName(REAL.host()), "team/counted");
    private InspectService inspect;

    @BeforeEach
    void open() throws Exception {
        REAL.push("team/counted", "1.0", IMAGE);
        REAL.push("team/counted", "2.0", INDEX);
        var clients =
                new RegistryClients(
                        (_, _) -> onlyAnne(), ConnectionSettings.DEFAULT, requests::add);
        var seen = new SeenContent(kept, 1 << 20, InstantSource.system());
        inspect = new InspectService(clients::open, Platform.of("linux", "arm64"), seen);
        clients.open(repository.registry()).ping();
        clients.open(repository.registry()).repository(repository).listTags(_ -> true);
        requests.clear();
    }

    private static CredentialSearch onlyAnne() {
        Iterator<FoundCredential> rest = List.of(ANNE).iterator();
        return () -> rest.hasNext() ? Optional.of(rest.next()) : Optional.empty();
    }

    private List<String> inspected(String selector) throws Exception {
        requests.clear();
        inspect.inspect(repository.at(new Tag(selector)));
        return requests.stream().map(InspectRequestsTest::line).toList();
    }

    private static String line(RequestRecord request) {
        String path = request.url().replaceAll(".*/team/counted/", "");
        return request.method()
                + " "
                + path.replaceAll("sha256:.*", "digest")
                + " "
                + request.status().orElse(0);
    }

    @Test
    void oneRequestForEachManifestAndOneForWhatItNames() throws Exception {
        assertThat(inspected("1.0"))
                .containsExactly("GET manifests/1.0 200", "GET blobs/digest 200");
    }

    @Test
    void E32_oneRequestWithoutABodyWhereNothingHasChanged() throws Exception {
        inspected("1.0");

        assertThat(inspected("1.0")).containsExactly("GET manifests/1.0 304");
        assertThat(requests.getLast().receivedBytes()).isZero();
    }

    @Test
    void oneRequestForAnIndex() throws Exception {
        assertThat(inspected("2.0")).containsExactly("GET manifests/2.0 200");
    }

    @Test
    void noneForWhatIsKeptByItsDigest() throws Exception {
        var digest = inspect.inspect(repository.at(new Tag("1.0"))).raw().digest();
        requests.clear();

        inspect.inspect(repository.at(digest));

        assertThat(requests).isEmpty();
    }

    @Test
    void aRowOfTheTableAsksForTheHeadersAloneOnceItIsKnown() throws Exception {
        inspect.summarize(repository, new Tag("2.0"));
        requests.clear();

        inspect.summarize(repository, new Tag("2.0"));

        assertThat(requests)
                .extracting(InspectRequestsTest::line)
                .containsExactly("HEAD manifests/2.0 200");
    }
}
