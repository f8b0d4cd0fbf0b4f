package org.supercargo.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.supercargo.oci.Digest;
import org.supercargo.sample.json.Json;

import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** What is no image in the sample registry: signatures, bills of materials, charts, modules. */
class SampleArtifactsTest extends StartedSample {
    @Test
    void lighthouseHasABillOfMaterialsAndASignatureThatHolds() throws Exception {
        var head = api.send("HEAD", "/v2/harbor/lighthouse/manifests/stable");
        String subject = Api.header(head, "Docker-Content-Digest");
        List<Json.Fields> referrers =
                SampleReader.objects(
                        sample.get("harbor/lighthouse/referrers/" + subject), "manifests");
        assertThat(referrers)
                .extracting(referrer -> referrer.text("artifactType").orElseThrow())
                .containsExactlyInAnyOrder(
                        "application/spdx+json", "application/vnd.dev.sigstore.bundle.v0.3+json");
        for (Json.Fields referrer : referrers) {
            Json.Fields manifest =
                    sample.get("harbor/lighthouse/manifests/" + SampleReader.digest(referrer));
            Json.Fields content =
                    SampleReader.read(
                            sample.blob(
                                    "harbor/lighthouse",
                                    SampleReader.objects(manifest, "layers").getFirst()));
            if (content.object("dsseEnvelope").isPresent()) {
                assertSigned(content.object("dsseEnvelope").get(), subject);
            }
        }
    }

    private static void assertSigned(Json.Fields envelope, String subject) throws Exception {
        byte[] payload = Base64.getDecoder().decode(envelope.text("payload").orElseThrow());
        String type = envelope.text("payloadType").orElseThrow();
        String header = "DSSEv1 " + type.length() + " " + type + " " + payload.length + " ";
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(publicKey());
        verifier.update(header.getBytes());
        verifier.update(payload);
        String signature =
                SampleReader.objects(envelope, "signatures").getFirst().text("sig").orElseThrow();
        assertThat(verifier.verify(Base64.getDecoder().decode(signature))).isTrue();
        assertThat(new String(payload)).contains(subject.substring("sha256:".length()));
    }

    private static PublicKey publicKey() throws Exception {
        byte[] key =
                HexFormat.of()
                        .parseHex(
                                "302a300506032b6570032100"
                                    + "cecc1507dc1ddd7295951c290888f095adb9044d1b73d696e6df065d683bd4fc");
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key));
    }

    @Test
    void dispatchAttestsEachPlatformAndHasAnOldFormSignature() throws Exception {
        Json.Fields index = sample.get("fleet/dispatch/manifests/latest");
        List<Json.Fields> entries = SampleReader.objects(index, "manifests");
        List<String> attested =
                entries.stream()
                        .flatMap(entry -> entry.object("annotations").stream())
                        .map(notes -> notes.text("vnd.docker.reference.digest").orElseThrow())
                        .toList();
        assertThat(attested).hasSize(2);
        assertThat(entries).extracting(SampleReader::digest).containsAll(attested);
        String digest = Digest.sha256(index.bytes()).toString();
        assertThat(SampleReader.texts(sample.get("fleet/dispatch/tags/list"), "tags"))
                .contains(digest.replace(':', '-') + ".sig");
    }

    @Test
    void artifactsHaveTheirOwnTypes() throws Exception {
        assertThat(configType("harbor/charts/lighthouse", "0.9.1"))
                .isEqualTo("application/vnd.cncf.helm.config.v1+json");
        assertThat(configType("tools/compass", "latest"))
                .isEqualTo("application/vnd.wasm.config.v0+json");
        assertThat(sample.get("sandbox/empty-dock/manifests/latest").text("artifactType"))
                .contains("application/vnd.supercargo.repository-marker.v1+json");
        assertThat(SampleReader.texts(sample.get("sandbox/old-pier/tags/list"), "tags")).isEmpty();
    }

    private static String configType(String repository, String tag) throws Exception {
        Json.Fields manifest = sample.get(repository + "/manifests/" + tag);
        return manifest.object("config").orElseThrow().text("mediaType").orElseThrow();
    }

    @Test
    void compassIsAModuleThatNamesItsFunction() throws Exception {
        Json.Fields layer =
                SampleReader.objects(sample.get("tools/compass/manifests/latest"), "layers")
                        .getFirst();
        byte[] module = sample.blob("tools/compass", layer);
        assertThat(Arrays.copyOf(module, 8)).containsExactly(0, 'a', 's', 'm', 1, 0, 0, 0);
        assertThat(new String(module, java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("bearing");
    }
}
