package org.supercargo.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.credential.CredentialProvider;
import org.supercargo.oci.ArtifactKind;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.MediaType;
import org.supercargo.oci.Platform;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.registry.RegistryClients;
import org.supercargo.registry.connection.ConnectionSettings;
import org.supercargo.registry.connection.RequestObserver;
import org.supercargo.service.seen.SeenContent;
import org.supercargo.testing.RealRegistry;
import org.supercargo.testing.TestManifest;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

class CosignTagsTest {
    @RegisterExtension static final RealRegistry REAL = RealRegistry.plain();

    private static final String SIGNATURE = "application/vnd.dev.cosign.simplesigning.v1+json";

    @TempDir Path kept;

    private final RegistryClients clients =
            new RegistryClients(
                    CredentialProvider.NONE, ConnectionSettings.DEFAULT, RequestObserver.NONE);
    private final RepositoryName repository =
            new RepositoryName(new RegistryName(REAL.host()), "team/signed");
    private InspectService inspect;
    private Digest subject;

    @BeforeEach
    void pushAnImage() throws Exception {
        REAL.push("team/signed", "1.0", TestManifest.image("amd64", "hello"));
        subject = clients.repository(repository).resolve(new Tag("1.0")).orElseThrow().digest();
        inspect =
                new InspectService(
                        clients::open,
                        Platform.of("linux", "amd64"),
                        new SeenContent(kept, 1 << 20, InstantSource.system()));
    }

    /** As cosign does it: an image's configuration, and the signature as a layer. */
    private void sign() throws Exception {
        byte[] config = "{}".getBytes(StandardCharsets.UTF_8);
        byte[] payload = "{\"critical\":{}}".getBytes(StandardCharsets.UTF_8);
        var place = clients.repository(repository);
        Descriptor configBlob = Descriptor.of(MediaType.OCI_CONFIG, config);
        Descriptor layer = Descriptor.of(SIGNATURE, payload);
        place.pushBlob(configBlob, () -> new ByteArrayInputStream(config));
        place.pushBlob(layer, () -> new ByteArrayInputStream(payload));
        String json =
                """
                {"schemaVersion":2,"mediaType":"%s",
                 "config":{"mediaType":"%s","digest":"%s","size":%d},
                 "layers":[{"mediaType":"%s","digest":"%s","size":%d}]}\
                """
                        .formatted(
                                MediaType.OCI_MANIFEST,
                                configBlob.mediaType(),
                                configBlob.digest(),
                                configBlob.size(),
                                layer.mediaType(),
                                layer.digest(),
                                layer.size());
        place.pushManifest(
                RawManifest.of(MediaType.OCI_MANIFEST, json.getBytes(StandardCharsets.UTF_8)),
                Optional.of(new Tag(Tag.ofReferrers(subject).name() + ".sig")));
    }

    @Test
    void E69_aSignatureUnderATagRefersToItsManifest() throws Exception {
        sign();

        List<Descriptor> referrers = inspect.referrers(repository, subject);

        assertThat(referrers)
                .singleElement()
                .satisfies(
                        one ->
                                assertThat(one.artifactType().map(ArtifactKind::ofType))
                                        .contains(ArtifactKind.SIGNATURE));
    }

    @Test
    void E69_whereNothingHangsOnItThereAreNone() throws Exception {
        REAL.push("team/signed", "2.0", TestManifest.image("amd64", "unsigned"));
        Digest unsigned =
                clients.repository(repository).resolve(new Tag("2.0")).orElseThrow().digest();

        assertThat(inspect.referrers(repository, unsigned)).isEmpty();
    }
}
