package org.supercargo.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.Registries;
import org.supercargo.oci.MediaType;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.Reference;
import org.supercargo.oci.RegistryName;
import org.supercargo.registry.connection.ConnectionSettings;
import org.supercargo.testing.RealRegistry;
import org.supercargo.testing.TestBlob;
import org.supercargo.testing.TestCertificates;
import org.supercargo.testing.TestManifest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Which bytes of an artifact are the catalog, and by which way they are fetched. */
class CatalogFetcherTest {
    private static final TestCertificates CERTIFICATES = new TestCertificates();
    private static final String LIST = CatalogDesk.json("ghcr.io/a/b");

    private static Registries https(Path certificates) {
        return CatalogDesk.clients(
                new ConnectionSettings() {
                    @Override
                    public Protocol protocol(RegistryName registry) {
                        return Protocol.HTTPS;
                    }

                    @Override
                    public List<Path> certificateFolders() {
                        return List.of(certificates);
                    }
                });
    }

    @Nested
    class SecondWay {
        @RegisterExtension static final RealRegistry TLS = RealRegistry.tls(CERTIFICATES);

        @RegisterExtension static final RealRegistry PLAIN = RealRegistry.plain();

        @TempDir Path folder;

        @Test
        void S0_14_whereTheFirstWayFailsTheSecondIsTaken() throws Exception {
            TLS.push("catalog", "latest", CatalogDesk.artifact("application/json", LIST));
            Path host = Files.createDirectories(folder.resolve(TLS.host()));
            Files.writeString(host.resolve("ca.crt"), CERTIFICATES.authorityPem());
            AtomicInteger asked = new AtomicInteger();
            Registries refusing =
                    name -> {
                        asked.incrementAndGet();
                        return https(folder.resolve("none")).open(name);
                    };

            FetchedCatalog fetched =
                    new CatalogFetcher(refusing, https(folder)).fetch(reference(TLS));

            assertThat(asked).hasPositiveValue();
            assertThat(new String(fetched.bytes(), StandardCharsets.UTF_8)).isEqualTo(LIST);
        }

        @Test
        void S0_14_theFailuresOfBothWaysAreToldAndTheRemedyIsThatOfTheFirst() {
            var fetcher =
                    new CatalogFetcher(
                            CatalogDesk.clients(ConnectionSettings.DEFAULT), https(folder));
            assertThatThrownBy(() -> fetcher.fetch(reference(PLAIN)))
                    .isInstanceOf(ContentException.NotFound.class)
                    .hasMessageContainingAll(
                            reference(PLAIN).toString(),
                            "has no such",
                            "Without a sign-in, over https:");
        }

        private static Reference reference(RealRegistry registry) {
            return Reference.parse(registry.host() + "/catalog:latest");
        }
    }

    @Nested
    class Layers {
        @RegisterExtension static final RealRegistry REAL = RealRegistry.plain();

        @TempDir Path folder;

        private static String chosen(String... mediaTypes) throws ContentException {
            TestBlob[] layers =
                    Arrays.stream(mediaTypes)
                            .map(type -> TestBlob.json(type, type))
                            .toArray(TestBlob[]::new);
            TestManifest artifact = TestManifest.artifact("application/x", layers);
            var raw = RawManifest.of(MediaType.OCI_MANIFEST, artifact.document().bytes());
            return CatalogFetcher.list(raw, Attempt.to("read", "here")).mediaType();
        }

        @Test
        void S0_15_theFirstLayerOfAKnownTypeIsTheList() throws ContentException {
            assertThat(chosen("text/plain", "application/json", "application/octet-stream"))
                    .isEqualTo("application/json");
            assertThat(chosen("text/plain", "application/octet-stream", "application/json"))
                    .isEqualTo("application/octet-stream");
            assertThat(chosen("text/plain", "application/vnd.greentic.pack+json"))
                    .isEqualTo("application/vnd.greentic.pack+json");
        }

        @Test
        void S0_15_elseTheFirstOfAll() throws ContentException {
            assertThat(chosen("text/plain", "text/html")).isEqualTo("text/plain");
        }

        @Test
        void S0_15_withoutLayersThereIsNoList() {
            assertThatThrownBy(() -> chosen())
                    .isInstanceOf(ContentException.UnexpectedAnswer.class)
                    .hasMessageContaining("it has no layers");
        }

        @Test
        void S0_15_theDigestIsThatOfTheManifest() throws IOException, ContentException {
            TestManifest artifact = CatalogDesk.push(REAL, "digest", "ghcr.io/a/b");
            var desk = new CatalogDesk(folder);
            ResolvedCatalog found = desk.open(REAL.host() + "/digest@" + artifact.digest());
            assertThat(found.digest()).get().hasToString(artifact.digest());
        }
    }
}
