package org.supercargo.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.supercargo.oci.Digest;
import org.supercargo.sample.content.SampleContent;
import org.supercargo.sample.json.Json;
import org.supercargo.sample.json.JsonSyntaxException;
import org.supercargo.sample.store.Store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

class SampleContentTest {
    private static final long ROOM = 1L << 30;

    private static SampleRegistry registry;
    private static Api api;

    @BeforeAll
    static void start() throws IOException {
        registry = SampleRegistry.start();
        api = new Api(registry);
    }

    @AfterAll
    static void stop() {
        api.close();
        registry.close();
    }

    private static Json.Fields read(byte[] document) throws JsonSyntaxException {
        return (Json.Fields) Json.parse(document);
    }

    private static Json.Fields get(String path) throws JsonSyntaxException {
        return read(api.get("/v2/" + path).body());
    }

    private static List<Json.Fields> objects(Json.Fields document, String field) {
        return document.array(field).orElseThrow().stream().map(Json.Fields.class::cast).toList();
    }

    private static List<String> texts(Json.Fields document, String field) {
        return document.array(field).orElseThrow().stream()
                .map(item -> ((Json.Text) item).value())
                .toList();
    }

    private static String digest(Json.Fields descriptor) {
        return descriptor.text("digest").orElseThrow();
    }

    private static byte[] blob(String repository, Json.Fields descriptor) {
        byte[] bytes = api.get("/v2/" + repository + "/blobs/" + digest(descriptor)).body();
        assertThat(descriptor.fields().get("size")).isEqualTo(new Json.Numeral("" + bytes.length));
        return bytes;
    }

    private static byte[] unpacked(byte[] blob) throws IOException {
        if (blob[0] == 0x1f) {
            return new GZIPInputStream(new ByteArrayInputStream(blob)).readAllBytes();
        }
        return Zstd.decompress(blob, (int) Zstd.getFrameContentSize(blob));
    }

    private static List<TarArchiveEntry> entries(byte[] archive) throws IOException {
        try (var tar = new TarArchiveInputStream(new ByteArrayInputStream(archive))) {
            List<TarArchiveEntry> entries = new ArrayList<>();
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                entries.add(entry);
            }
            return entries;
        }
    }

    private static Map<String, String> digests(Store store) {
        Map<String, String> digests = new TreeMap<>();
        for (String repository : store.names()) {
            for (String tag : store.find(repository).orElseThrow().tags()) {
                var manifest =
                        store.find(repository)
                                .orElseThrow()
                                .manifest(new org.supercargo.oci.Tag(tag))
                                .orElseThrow();
                digests.put(repository + ":" + tag, manifest.digest().toString());
            }
        }
        return digests;
    }

    @Test
    void twoStartsGiveTheSameDigestsInAtMostThreeMebibytes() {
        Store first = new Store(ROOM);
        SampleContent.fill(first);
        Store second = new Store(ROOM);
        SampleContent.fill(second);
        assertThat(digests(first)).hasSizeGreaterThan(150).isEqualTo(digests(second));
        assertThat(ROOM - first.freeMemory()).isBetween(1L << 20, 3L << 20);
    }

    @Test
    void archivesAreTheSameOnEveryComputer() throws Exception {
        Json.Fields manifest = get("harbor/pilot/manifests/2.0");
        Json.Fields config = read(blob("harbor/pilot", manifest.object("config").orElseThrow()));
        List<String> diffIds = texts(config.object("rootfs").orElseThrow(), "diff_ids");
        assertThat(diffIds.getFirst())
                .isEqualTo(
                        "sha256:74bed1da6453e92a9a89a573b11748f63f0c0524d0b346215842f347beef6871");
    }

    @Test
    void catalogHasNamespacesOfDifferentDepth() throws Exception {
        assertThat(texts(get("_catalog"), "repositories"))
                .containsExactly(
                        "fleet/dispatch",
                        "fleet/north-sea/ferries/timetable",
                        "harbor/charts/lighthouse",
                        "harbor/lighthouse",
                        "harbor/pilot",
                        "harbor/tide-tables",
                        "sandbox/empty-dock",
                        "sandbox/old-pier",
                        "tools/compass",
                        "tools/foghorn",
                        "tools/semaphore");
    }

    @Test
    void lighthouseHasThreePlatformsAndFourTagsOnOneDigest() throws Exception {
        TreeSet<String> digests = new TreeSet<>();
        for (String tag : new String[] {"1.4", "1.4.2", "latest", "stable"}) {
            var head = api.send("HEAD", "/v2/harbor/lighthouse/manifests/" + tag);
            digests.add(Api.header(head, "Docker-Content-Digest"));
        }
        assertThat(digests).hasSize(1);
        Json.Fields index = get("harbor/lighthouse/manifests/stable");
        assertThat(objects(index, "manifests"))
                .extracting(entry -> entry.object("platform").orElseThrow().text())
                .containsExactly(
                        "{\"architecture\":\"amd64\",\"os\":\"linux\"}",
                        "{\"architecture\":\"arm64\",\"os\":\"linux\",\"variant\":\"v8\"}",
                        "{\"architecture\":\"arm\",\"os\":\"linux\",\"variant\":\"v7\"}");
    }

    @Test
    void everyLayerUnpacksToItsDiffIdAndHasItsStepInTheHistory() throws Exception {
        int images = 0;
        for (String repository : texts(get("_catalog"), "repositories")) {
            List<String> tags = texts(get(repository + "/tags/list"), "tags");
            for (String tag : tags.subList(Math.max(0, tags.size() - 5), tags.size())) {
                images += checkImages(repository, get(repository + "/manifests/" + tag));
            }
        }
        assertThat(images).isGreaterThan(20);
    }

    private static int checkImages(String repository, Json.Fields document) throws Exception {
        if (document.array("manifests").isPresent()) {
            int images = 0;
            for (Json.Fields entry : objects(document, "manifests")) {
                images += checkImages(repository, get(repository + "/manifests/" + digest(entry)));
            }
            return images;
        }
        Json.Fields config = document.object("config").orElseThrow();
        String type = config.text("mediaType").orElseThrow();
        if (!type.contains("image") || document.text().contains("in-toto")) {
            return 0;
        }
        Json.Fields image = read(blob(repository, config));
        if (image.array("history").isPresent()) {
            checkImage(repository, document, image);
        }
        return 1;
    }

    private static void checkImage(String repository, Json.Fields manifest, Json.Fields image)
            throws Exception {
        List<String> diffIds = new ArrayList<>();
        for (Json.Fields layer : objects(manifest, "layers")) {
            byte[] archive = unpacked(blob(repository, layer));
            diffIds.add(Digest.sha256(archive).toString());
            assertThat(entries(archive)).isNotEmpty().allMatch(entry -> entry.getLongUserId() == 0);
        }
        assertThat(texts(image.object("rootfs").orElseThrow(), "diff_ids")).isEqualTo(diffIds);
        assertThat(objects(image, "history"))
                .filteredOn(step -> !step.fields().containsKey("empty_layer"))
                .hasSameSizeAs(diffIds);
    }

    @Test
    void pilotDeletesFilesOfLowerLayers() throws Exception {
        List<Json.Fields> layers = objects(get("harbor/pilot/manifests/latest"), "layers");
        assertThat(layers).hasSizeGreaterThan(4);
        assertThat(entries(unpacked(blob("harbor/pilot", layers.getLast()))))
                .extracting(TarArchiveEntry::getName)
                .contains("srv/pilot/.wh.tests", "var/cache/pkg/.wh..wh..opq", "etc/passwd");
    }

    @Test
    void tideTablesHaveAZstdLayer() throws Exception {
        Json.Fields layer = objects(get("harbor/tide-tables/manifests/latest"), "layers").getLast();
        assertThat(layer.text("mediaType").orElseThrow()).endsWith("tar+zstd");
        byte[] blob = blob("harbor/tide-tables", layer);
        assertThat(HexFormat.of().formatHex(blob, 0, 4)).isEqualTo("28b52ffd");
    }

    @Test
    void lighthouseHasABillOfMaterialsAndASignatureThatHolds() throws Exception {
        var head = api.send("HEAD", "/v2/harbor/lighthouse/manifests/stable");
        String subject = Api.header(head, "Docker-Content-Digest");
        List<Json.Fields> referrers =
                objects(get("harbor/lighthouse/referrers/" + subject), "manifests");
        assertThat(referrers)
                .extracting(referrer -> referrer.text("artifactType").orElseThrow())
                .containsExactlyInAnyOrder(
                        "application/spdx+json", "application/vnd.dev.sigstore.bundle.v0.3+json");
        for (Json.Fields referrer : referrers) {
            Json.Fields manifest = get("harbor/lighthouse/manifests/" + digest(referrer));
            Json.Fields content =
                    read(blob("harbor/lighthouse", objects(manifest, "layers").getFirst()));
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
        String signature = objects(envelope, "signatures").getFirst().text("sig").orElseThrow();
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
        Json.Fields index = get("fleet/dispatch/manifests/latest");
        List<Json.Fields> entries = objects(index, "manifests");
        List<String> attested =
                entries.stream()
                        .flatMap(entry -> entry.object("annotations").stream())
                        .map(notes -> notes.text("vnd.docker.reference.digest").orElseThrow())
                        .toList();
        assertThat(attested).hasSize(2);
        assertThat(entries).extracting(SampleContentTest::digest).containsAll(attested);
        String digest = Digest.sha256(index.bytes()).toString();
        assertThat(texts(get("fleet/dispatch/tags/list"), "tags"))
                .contains(digest.replace(':', '-') + ".sig");
    }

    @Test
    void artifactsHaveTheirOwnTypes() throws Exception {
        assertThat(configType("harbor/charts/lighthouse", "0.9.1"))
                .isEqualTo("application/vnd.cncf.helm.config.v1+json");
        assertThat(configType("tools/compass", "latest"))
                .isEqualTo("application/vnd.wasm.config.v0+json");
        assertThat(get("sandbox/empty-dock/manifests/latest").text("artifactType"))
                .contains("application/vnd.supercargo.repository-marker.v1+json");
        assertThat(texts(get("sandbox/old-pier/tags/list"), "tags")).isEmpty();
    }

    private static String configType(String repository, String tag) throws Exception {
        Json.Fields manifest = get(repository + "/manifests/" + tag);
        return manifest.object("config").orElseThrow().text("mediaType").orElseThrow();
    }

    @Test
    void compassIsAModuleThatNamesItsFunction() throws Exception {
        Json.Fields layer = objects(get("tools/compass/manifests/latest"), "layers").getFirst();
        byte[] module = blob("tools/compass", layer);
        assertThat(Arrays.copyOf(module, 8)).containsExactly(0, 'a', 's', 'm', 1, 0, 0, 0);
        assertThat(new String(module, java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("bearing");
    }

    @Test
    void imagesWereCreatedOverThreeYears() throws Exception {
        TreeSet<String> years = new TreeSet<>();
        for (String tag : new String[] {"0.1.0", "1.5.0", "2.15.2"}) {
            Json.Fields manifest = get("tools/semaphore/manifests/" + tag);
            Json.Fields config =
                    read(blob("tools/semaphore", manifest.object("config").orElseThrow()));
            years.add(config.text("created").orElseThrow().substring(0, 4));
        }
        assertThat(years).containsExactly("2024", "2025", "2026");
    }
}
