package org.supercargo.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.junit.jupiter.api.Test;
import org.supercargo.oci.Digest;
import org.supercargo.sample.json.Json;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;

/** The images of the sample registry: their layers, files and dates. */
class SampleImagesTest extends StartedSample {
    @Test
    void archivesAreTheSameOnEveryComputer() throws Exception {
        Json.Fields manifest = sample.get("harbor/pilot/manifests/2.0");
        Json.Fields config =
                SampleReader.read(
                        sample.blob("harbor/pilot", manifest.object("config").orElseThrow()));
        List<String> diffIds =
                SampleReader.texts(config.object("rootfs").orElseThrow(), "diff_ids");
        assertThat(diffIds.getFirst())
                .isEqualTo(
                        "sha256:74bed1da6453e92a9a89a573b11748f63f0c0524d0b346215842f347beef6871");
    }

    @Test
    void everyLayerUnpacksToItsDiffIdAndHasItsStepInTheHistory() throws Exception {
        int images = 0;
        for (String repository : SampleReader.texts(sample.get("_catalog"), "repositories")) {
            List<String> tags = SampleReader.texts(sample.get(repository + "/tags/list"), "tags");
            for (String tag : tags.subList(Math.max(0, tags.size() - 5), tags.size())) {
                images += checkImages(repository, sample.get(repository + "/manifests/" + tag));
            }
        }
        assertThat(images).isGreaterThan(20);
    }

    private static int checkImages(String repository, Json.Fields document) throws Exception {
        if (document.array("manifests").isPresent()) {
            int images = 0;
            for (Json.Fields entry : SampleReader.objects(document, "manifests")) {
                images +=
                        checkImages(
                                repository,
                                sample.get(
                                        repository + "/manifests/" + SampleReader.digest(entry)));
            }
            return images;
        }
        Json.Fields config = document.object("config").orElseThrow();
        String type = config.text("mediaType").orElseThrow();
        if (!type.contains("image") || document.text().contains("in-toto")) {
            return 0;
        }
        Json.Fields image = SampleReader.read(sample.blob(repository, config));
        if (image.array("history").isPresent()) {
            checkImage(repository, document, image);
        }
        return 1;
    }

    private static void checkImage(String repository, Json.Fields manifest, Json.Fields image)
            throws Exception {
        List<String> diffIds = new ArrayList<>();
        for (Json.Fields layer : SampleReader.objects(manifest, "layers")) {
            byte[] archive = SampleReader.unpacked(sample.blob(repository, layer));
            diffIds.add(Digest.sha256(archive).toString());
            assertThat(SampleReader.entries(archive))
                    .isNotEmpty()
                    .allMatch(entry -> entry.getLongUserId() == 0);
        }
        assertThat(SampleReader.texts(image.object("rootfs").orElseThrow(), "diff_ids"))
                .isEqualTo(diffIds);
        assertThat(SampleReader.objects(image, "history"))
                .filteredOn(step -> !step.fields().containsKey("empty_layer"))
                .hasSameSizeAs(diffIds);
    }

    @Test
    void pilotDeletesFilesOfLowerLayers() throws Exception {
        List<Json.Fields> layers =
                SampleReader.objects(sample.get("harbor/pilot/manifests/latest"), "layers");
        assertThat(layers).hasSizeGreaterThan(4);
        assertThat(
                        SampleReader.entries(
                                SampleReader.unpacked(
                                        sample.blob("harbor/pilot", layers.getLast()))))
                .extracting(TarArchiveEntry::getName)
                .contains("srv/pilot/.wh.tests", "var/cache/pkg/.wh..wh..opq", "etc/passwd");
    }

    @Test
    void tideTablesHaveAZstdLayer() throws Exception {
        Json.Fields layer =
                SampleReader.objects(sample.get("harbor/tide-tables/manifests/latest"), "layers")
                        .getLast();
        assertThat(layer.text("mediaType").orElseThrow()).endsWith("tar+zstd");
        byte[] blob = sample.blob("harbor/tide-tables", layer);
        assertThat(HexFormat.of().formatHex(blob, 0, 4)).isEqualTo("28b52ffd");
    }

    @Test
    void imagesWereCreatedOverThreeYears() throws Exception {
        TreeSet<String> years = new TreeSet<>();
        for (String tag : new String[] {"0.1.0", "1.5.0", "2.15.2"}) {
            Json.Fields manifest = sample.get("tools/semaphore/manifests/" + tag);
            Json.Fields config =
                    SampleReader.read(
                            sample.blob(
                                    "tools/semaphore", manifest.object("config").orElseThrow()));
            years.add(config.text("created").orElseThrow().substring(0, 4));
        }
        assertThat(years).containsExactly("2024", "2025", "2026");
    }
}
