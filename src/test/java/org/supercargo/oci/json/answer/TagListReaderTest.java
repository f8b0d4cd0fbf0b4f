package org.supercargo.oci.json.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.oci.Digest;
import org.supercargo.oci.ListedManifest;
import org.supercargo.oci.Tag;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What Google's registries tell of manifests in their lists of tags. */
class TagListReaderTest {
    private static final String D = "sha256:" + "d".repeat(64);
    private static final String E = "sha256:" + "e".repeat(64);
    private static final String IMAGE = "'application/vnd.docker.distribution.manifest.v2+json'";

    private final List<String> tags = new ArrayList<>();
    private final Map<Tag, ListedManifest> told = new HashMap<>();

    private void read(String json) throws IOException {
        byte[] body = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        TagListReader.read(new ByteArrayInputStream(body), tags::add, told::putAll);
    }

    private void readManifests(String manifests) throws IOException {
        read("{'child':[],'manifest':" + manifests + ",'name':'p/r','tags':['1','2']}");
        assertThat(tags).containsExactly("1", "2");
    }

    private static ListedManifest digestOnly(String digest) {
        return new ListedManifest(Digest.parse(digest), OptionalLong.empty(), Optional.empty());
    }

    @Test
    void D25_eachTagGetsDigestSizeAndTimeOfItsManifest() throws IOException {
        readManifests(
                """
                {'%s':{'imageSizeBytes':'4194304','layerId':'','mediaType':%s,'tag':['1','2'],
                'timeCreatedMs':'1763700000000','timeUploadedMs':'1763700009000'},
                '%s':{'imageSizeBytes':7,'mediaType':%s,'tag':[],'timeCreatedMs':'1'}}
                """
                        .formatted(D, IMAGE, E, IMAGE));

        var image =
                new ListedManifest(
                        Digest.parse(D),
                        OptionalLong.of(4194304),
                        Optional.of(Instant.ofEpochMilli(1763700000000L)));
        assertThat(told).isEqualTo(Map.of(new Tag("1"), image, new Tag("2"), image));
    }

    @Test
    void D25_zeroIsUnknownAndAnIndexHasNoSizeOfAnImage() throws IOException {
        readManifests(
                """
                {'%s':{'imageSizeBytes':'0','mediaType':%s,'tag':['1'],'timeCreatedMs':'0'},
                '%s':{'imageSizeBytes':'1609','tag':['2'],
                'mediaType':'application/vnd.oci.image.index.v1+json'}}
                """
                        .formatted(D, IMAGE, E));

        assertThat(told)
                .isEqualTo(Map.of(new Tag("1"), digestOnly(D), new Tag("2"), digestOnly(E)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "'sha256'",
                "[]",
                "{'sha256:1':{'tag':['1']}}",
                "{'':{'tag':['1']}}",
                "{'md5:0123456789abcdef':{'tag':['1']}}",
                "{'D':null}",
                "{'D':['1']}",
                "{'D':{'tag':'1'}}",
                "{'D':{'tag':[null,7,'','a/../b',{'1':'1'}]}}",
            })
    void D25_damagedMapsTellNothingAndTakeNoTagAway(String manifests) throws IOException {
        readManifests(manifests.replace("D", D));

        assertThat(told).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'-5'", "'4 MB'", "'99999999999999999999'", "null", "{}", "['5']", "5.5"})
    void D25_aNumberThatIsNoneIsUnknown(String number) throws IOException {
        readManifests(
                "{'%s':{'mediaType':%s,'tag':['1'],'imageSizeBytes':%s,'timeCreatedMs':%s}}"
                        .formatted(D, IMAGE, number, number));

        assertThat(told).isEqualTo(Map.of(new Tag("1"), digestOnly(D)));
    }

    @Test
    void D25_aTagThatIsSaidToPointAtTwoManifestsIsLeftToBeAskedFor() throws IOException {
        readManifests("{'%s':{'tag':['1','2']},'%s':{'tag':['1']}}".formatted(D, E));

        assertThat(told).isEqualTo(Map.of(new Tag("2"), digestOnly(D)));
    }
}
