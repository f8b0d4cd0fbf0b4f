package org.supercargo.ui.image.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.supercargo.oci.Document;
import org.supercargo.oci.MediaType;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.Reference;
import org.supercargo.oci.json.DocumentReader;
import org.supercargo.service.ImageDetails;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

class OverviewReaderTest {
    private static final String INDEX =
            """
            {"schemaVersion":2,"manifests":[],"annotations":{
             "org.opencontainers.image.source":"javascript:alert(1)",
             "org.opencontainers.image.title":"<b>a\\u202eb</b>",
             "org.opencontainers.image.description":"%s"}}\
            """;

    private static FactGroup annotations(String json) {
        RawManifest raw =
                RawManifest.of(MediaType.OCI_INDEX, json.getBytes(StandardCharsets.UTF_8));
        Document document = DocumentReader.read(raw);
        var details =
                new ImageDetails(
                        Reference.parse("r.example/a:1"),
                        raw,
                        document,
                        Optional.empty(),
                        Optional.empty());
        return OverviewReader.read(details, Instant.EPOCH).getLast();
    }

    @Test
    void E55_annotationsAreTextOfALimitedLength() {
        FactGroup group = annotations(INDEX.formatted("x".repeat(5000)));

        assertThat(group.facts())
                .extracting(Fact::value)
                .contains("javascript:alert(1)", "<b>a\\u202eb</b>")
                .allMatch(value -> value.length() <= 401);
    }
}
