package org.supercargo.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.content.RepositoryContent;
import org.supercargo.credential.CredentialProvider;
import org.supercargo.layout.LayoutFolder;
import org.supercargo.oci.Digest;
import org.supercargo.oci.Platform;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.registry.RegistryClients;
import org.supercargo.registry.connection.ConnectionSettings;
import org.supercargo.sample.SampleRegistry;
import org.supercargo.testing.RealParts;
import org.supercargo.testing.RealRegistry;
import org.supercargo.testing.Skopeo;
import org.supercargo.testing.TestManifest;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Copies between a real registry and layouts, judged by programs that share nothing with this one.
 */
@RealParts({"skopeo", "umoci"})
class RealCopyTest {
    @RegisterExtension static final RealRegistry server = RealRegistry.plain();

    private static final Tag TAG = new Tag("1.0");
    private static final TestManifest INDEX = TestManifest.index("hello", "amd64", "arm64");

    @TempDir Path folder;

    private static RepositoryContent repository(RegistryName registry, String path) {
        return new RegistryClients(CredentialProvider.NONE, ConnectionSettings.DEFAULT, _ -> {})
                .open(registry)
                .repository(new RepositoryName(registry, path));
    }

    private static RepositoryContent repository(String path) {
        return repository(new RegistryName(server.host()), path);
    }

    private TransferResult pull(String path, Optional<Platform> platform) throws Exception {
        return new ContentCopy(repository(path), new LayoutFolder(layout()))
                .copy(TAG, platform, Optional.of(TAG), TransferListener.NONE);
    }

    private Path layout() {
        return folder.resolve("layout");
    }

    @Test
    void aPulledIndexIsReadBySkopeoByteForByte() throws Exception {
        server.push("team/index", "1.0", INDEX);

        TransferResult result = pull("team/index", Optional.empty());

        assertThat(result.digest()).hasToString(INDEX.digest());
        assertThat(Skopeo.inspectRaw("oci:" + layout() + ":1.0"))
                .isEqualTo(new String(INDEX.document().bytes(), StandardCharsets.UTF_8));
    }

    @Test
    void aPulledIndexIsPushedBySkopeoWithAllItsImages() throws Exception {
        server.push("team/again", "1.0", INDEX);
        pull("team/again", Optional.empty());

        Skopeo.copyTo(server, layout(), "1.0", "team/pushed:1.0");

        assertThat(repository("team/pushed").resolve(TAG).orElseThrow().digest())
                .hasToString(INDEX.digest());
    }

    @Test
    void aPulledPlatformIsListedAndUnpackedByUmoci() throws Exception {
        server.push("team/platform", "1.0", INDEX);

        TransferResult result = pull("team/platform", Optional.of(Platform.of("linux", "arm64")));

        assertThat(result.digest()).hasToString(INDEX.children().get(1).digest());
        assertThat(run("umoci", "ls", "--layout", layout().toString())).isEqualTo("1.0\n");
        Path bundle = folder.resolve("bundle");
        run("umoci", "unpack", "--rootless", "--image", layout() + ":1.0", bundle.toString());
        assertThat(bundle.resolve("rootfs/etc/motd")).hasContent("hello");
    }

    @Test
    void aLayoutIsPushedToARegistryWithTheSameDigest() throws Exception {
        server.push("team/origin", "1.0", INDEX);
        pull("team/origin", Optional.empty());

        TransferResult result =
                new ContentCopy(new LayoutFolder(layout()), repository("team/copy"))
                        .copy(TAG, Optional.empty(), Optional.of(TAG), TransferListener.NONE);

        assertThat(result.digest()).hasToString(INDEX.digest());
        assertThat(repository("team/copy").resolve(TAG).orElseThrow().digest())
                .isEqualTo(result.digest());
    }

    @Test
    void theSampleRegistryIsPulledWhole() throws Exception {
        try (SampleRegistry sample = SampleRegistry.start()) {
            RepositoryContent lighthouse = repository(sample.name(), "harbor/lighthouse");
            Tag stable = new Tag("stable");
            Digest digest = lighthouse.resolve(stable).orElseThrow().digest();

            TransferResult result =
                    new ContentCopy(lighthouse, new LayoutFolder(layout()))
                            .copy(
                                    stable,
                                    Optional.empty(),
                                    Optional.of(stable),
                                    TransferListener.NONE);

            assertThat(result.digest()).isEqualTo(digest);
            assertThat(result.leftOut()).isEmpty();
            assertThat(Skopeo.inspectRaw("oci:" + layout() + ":stable")).contains("manifests");
        }
    }

    private static String run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(List.of(command) + ": " + output).isZero();
        return output;
    }
}
