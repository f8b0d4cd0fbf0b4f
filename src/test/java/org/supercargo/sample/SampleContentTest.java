package org.supercargo.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.supercargo.sample.content.SampleContent;
import org.supercargo.sample.json.Json;
import org.supercargo.sample.store.Store;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

class SampleContentTest extends StartedSample {
    private static final long ROOM = 1L << 30;

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
    void catalogHasNamespacesOfDifferentDepth() throws Exception {
        assertThat(SampleReader.texts(sample.get("_catalog"), "repositories"))
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
        Json.Fields index = sample.get("harbor/lighthouse/manifests/stable");
        assertThat(SampleReader.objects(index, "manifests"))
                .extracting(entry -> entry.object("platform").orElseThrow().text())
                .containsExactly(
                        "{\"architecture\":\"amd64\",\"os\":\"linux\"}",
                        "{\"architecture\":\"arm64\",\"os\":\"linux\",\"variant\":\"v8\"}",
                        "{\"architecture\":\"arm\",\"os\":\"linux\",\"variant\":\"v7\"}");
    }
}
