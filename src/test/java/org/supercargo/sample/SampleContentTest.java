package org.supercargo.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

class SampleContentTest {
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

    @Test
    void twoStartsGiveTheSameDigests() throws IOException {
        Map<String, String> first = digests();
        assertThat(first).isNotEmpty().isEqualTo(digests());
    }

    @Test
    void severalTagsOfTheLighthouseAreOneImageForThreePlatforms() throws IOException {
        Map<String, String> digests = digests();
        assertThat(digests.get("harbor/lighthouse:1.4.2"))
                .isEqualTo(digests.get("harbor/lighthouse:latest"))
                .isEqualTo(digests.get("harbor/lighthouse:stable"))
                .isNotEqualTo(digests.get("harbor/lighthouse:1.3"));
    }

    private static Map<String, String> digests() throws IOException {
        try (SampleRegistry registry = SampleRegistry.start();
                Api api = new Api(registry)) {
            Map<String, String> digests = new TreeMap<>();
            for (String repository : names(api, "/v2/_catalog", 1)) {
                for (String tag : names(api, "/v2/" + repository + "/tags/list", 3)) {
                    var answer = api.send("HEAD", "/v2/" + repository + "/manifests/" + tag);
                    digests.put(
                            repository + ":" + tag, Api.header(answer, "Docker-Content-Digest"));
                }
            }
            return digests;
        }
    }

    /** The quoted texts of a listing, without the field names before them. */
    private static List<String> names(Api api, String path, int skipped) {
        String listing = Api.text(api.get(path));
        return QUOTED.matcher(listing)
                .results()
                .map(found -> found.group(1))
                .skip(skipped)
                .toList();
    }
}
