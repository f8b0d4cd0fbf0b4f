package org.supercargo.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.testing.RealParts;
import org.supercargo.testing.RealRegistry;
import org.supercargo.testing.Skopeo;

import java.io.IOException;
import java.nio.file.Path;

/** Lets skopeo judge whether the sample registry is one, beside distribution. */
@RealParts({"skopeo", "docker-registry"})
class RealClientTest {
    @RegisterExtension static final RealRegistry distribution = RealRegistry.plain();

    private static SampleRegistry filled;
    private static SampleRegistry empty;

    @BeforeAll
    static void start() throws IOException {
        filled = SampleRegistry.start();
        empty = SampleRegistry.start(SampleRegistry.Options.defaults().empty());
    }

    @AfterAll
    static void stop() {
        filled.close();
        empty.close();
    }

    private static String at(Object host, String image) {
        return "docker://" + host + "/" + image;
    }

    private static void copy(String from, String to) throws Exception {
        Skopeo.run(
                "copy",
                "--all",
                "--insecure-policy",
                "--src-tls-verify=false",
                "--dest-tls-verify=false",
                from,
                to);
    }

    @Test
    void tagsAreListedToTheLast() throws Exception {
        String tags =
                Skopeo.run("list-tags", "--tls-verify=false", at(filled.name(), "tools/semaphore"));
        assertThat(tags).contains("\"0.1.0\"", "\"latest\"");
        assertThat(tags.lines().filter(line -> line.matches(" {8}\".*"))).hasSize(148);
    }

    @Test
    void imageIsInspected() throws Exception {
        String image =
                Skopeo.run("inspect", "--tls-verify=false", at(filled.name(), "harbor/lighthouse"));
        assertThat(image).contains("\"Architecture\": \"amd64\"", "LIGHTHOUSE_INTERVAL=5s");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "harbor/lighthouse:1.4.2",
                "harbor/pilot:latest",
                "harbor/tide-tables:2026",
                "fleet/dispatch:latest",
                "tools/foghorn:2.7.1"
            })
    void imageTravelsUnchanged(String image, @TempDir Path folder) throws Exception {
        String original = Skopeo.inspectRaw(at(filled.name(), image));
        String layout = "oci:" + folder + ":image";
        boolean docker = image.startsWith("tools/foghorn");
        copy(at(filled.name(), image), at(distribution.host(), image));
        assertThat(Skopeo.inspectRaw(at(distribution.host(), image))).isEqualTo(original);
        copy(at(distribution.host(), image), docker ? "dir:" + folder : layout);
        copy(docker ? "dir:" + folder : layout, at(empty.name(), image));
        assertThat(Skopeo.inspectRaw(at(empty.name(), image))).isEqualTo(original);
    }

    @Test
    void blobsAreMountedWithinTheRegistry() throws Exception {
        copy(at(filled.name(), "harbor/pilot:2.1"), at(empty.name(), "first/pilot:1"));
        copy(at(empty.name(), "first/pilot:1"), at(empty.name(), "second/pilot:1"));
        assertThat(Skopeo.inspectRaw(at(empty.name(), "second/pilot:1")))
                .isEqualTo(Skopeo.inspectRaw(at(filled.name(), "harbor/pilot:2.1")));
    }

    @Test
    void imageIsDeleted() throws Exception {
        String image = at(empty.name(), "doomed/pilot:1");
        copy(at(filled.name(), "harbor/pilot:2.0"), image);
        Skopeo.run("delete", "--tls-verify=false", image);
        assertThatThrownBy(() -> Skopeo.inspectRaw(image)).hasMessageContaining("manifest unknown");
    }

    @Test
    void signInIsAskedForAndTaken() throws Exception {
        var options = SampleRegistry.Options.defaults().withSignIn("mate", "fair-winds");
        try (SampleRegistry closed = SampleRegistry.start(options)) {
            String image = at(closed.name(), "harbor/pilot");
            assertThatThrownBy(() -> Skopeo.inspectRaw(image)).hasMessageContaining("unauthorized");
            assertThat(
                            Skopeo.run(
                                    "inspect",
                                    "--raw",
                                    "--tls-verify=false",
                                    "--creds=mate:fair-winds",
                                    image))
                    .contains("schemaVersion");
        }
    }
}
