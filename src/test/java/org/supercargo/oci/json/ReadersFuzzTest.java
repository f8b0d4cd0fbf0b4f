package org.supercargo.oci.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.supercargo.oci.Document;
import org.supercargo.oci.MediaType;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.UnknownDocument;
import org.supercargo.oci.json.answer.ErrorBody;
import org.supercargo.oci.json.answer.ErrorBodyReader;
import org.supercargo.oci.json.answer.NameListReader;
import org.supercargo.oci.json.answer.TokenAnswer;
import org.supercargo.oci.json.answer.TokenAnswerReader;
import org.supercargo.testing.Fuzz;

import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * Whatever bytes come: a value, or an {@link UnreadableJsonException} that repeats nothing of them.
 */
class ReadersFuzzTest {
    private static final String A = "sha256:" + "a".repeat(64);
    private static final String DESCRIPTOR =
            "{\"mediaType\":\"" + MediaType.OCI_CONFIG + "\",\"digest\":\"" + A + "\",\"size\":7}";
    private static final List<String> TOKENS =
            List.of(
                    "{",
                    "}",
                    "[",
                    "]",
                    ",",
                    ":",
                    "\"",
                    "\\",
                    "\\u0000",
                    "\\ud800",
                    "null",
                    "true",
                    "-1",
                    "1e999999999",
                    "9".repeat(120),
                    "0.5",
                    " ",
                    "\n",
                    "\ufeff",
                    "\u0000",
                    "\u202e",
                    "[".repeat(120),
                    "\"schemaVersion\":2",
                    "\"schemaVersion\":1",
                    "\"mediaType\":",
                    "\"config\":",
                    "\"layers\":",
                    "\"manifests\":",
                    "\"fsLayers\":",
                    "\"blobs\":[]",
                    "\"annotations\":{",
                    "\"subject\":",
                    "\"digest\":",
                    "\"size\":",
                    "\"platform\":{",
                    "\"errors\":[",
                    "\"code\":",
                    "\"message\":",
                    "\"tags\":[",
                    "\"token\":",
                    "\"expires_in\":",
                    "\"history\":[",
                    "\"rootfs\":{",
                    "\"created\":",
                    DESCRIPTOR,
                    "\"" + MediaType.OCI_INDEX + "\"");
    private static final List<String> GOOD =
            List.of(
                    "{\"schemaVersion\":2,\"config\":"
                            + DESCRIPTOR
                            + ",\"layers\":["
                            + DESCRIPTOR
                            + "],\"annotations\":{\"a\":\"b\"}}",
                    "{\"schemaVersion\":2,\"mediaType\":\""
                            + MediaType.OCI_INDEX
                            + "\",\"manifests\":["
                            + DESCRIPTOR
                            + "]}",
                    "{\"artifactType\":\"a/t\",\"blobs\":["
                            + DESCRIPTOR
                            + "],\"subject\":"
                            + DESCRIPTOR
                            + "}",
                    "{\"os\":\"linux\",\"architecture\":\"amd64\",\"created\":\"2026-01-02T03:04:05Z\",\"config\":{\"Env\":[\"A=1\"],"
                        + "\"Labels\":{\"a\":\"b\"}},\"rootfs\":{\"diff_ids\":[\""
                            + A
                            + "\"]},\"history\":[{\"empty_layer\":true}]}",
                    "{\"errors\":[{\"code\":\"DENIED\",\"message\":\"no\",\"detail\":[{}]}]}",
                    "{\"name\":\"a\",\"tags\":[\"a\",null,\"b\"]}",
                    "{\"a\\\"}\":\"b\\\\\",\"c\":[\"\\\"\",1.50,{}]}",
                    "{\"token\":\"T\",\"expires_in\":300,\"issued_at\":\"2026-01-02T03:04:05Z\"}");

    private interface Reader {
        void read(byte[] bytes) throws IOException;
    }

    private static void tryAll(Reader reader) {
        Fuzz.bytes(
                TOKENS,
                GOOD,
                bytes -> {
                    try {
                        reader.read(bytes);
                    } catch (UnreadableJsonException e) {
                        assertThat(e)
                                .hasMessageMatching(
                                        "It (is|holds) [a-z A-Z]+( \\(line \\d+, column"
                                                + " \\d+\\))?\\.")
                                .hasNoCause();
                    } catch (IOException e) {
                        throw new UncheckedIOException("not the named failure", e);
                    }
                });
    }

    @Test
    void everyManifestIsADocument() {
        List<String> types =
                List.of(
                        MediaType.OCI_INDEX,
                        MediaType.OCI_MANIFEST,
                        MediaType.OCI_ARTIFACT,
                        "application/json",
                        "");
        tryAll(
                bytes -> {
                    for (String type : types) {
                        Document document = DocumentReader.read(RawManifest.of(type, bytes));
                        assertThat(document.children()).doesNotContainNull();
                        assertThat(document.warnings()).hasSizeLessThan(30);
                        if (document instanceof UnknownDocument unknown) {
                            assertThat(unknown.warnings()).isNotEmpty();
                        }
                    }
                });
    }

    @Test
    void everyConfigurationIsAValueOrTheNamedFailure() {
        tryAll(bytes -> assertThat(ImageConfigReader.read(bytes).history()).doesNotContainNull());
    }

    @Test
    void I20_everyErrorBodySaysSomethingHarmless() {
        tryAll(
                bytes -> {
                    ErrorBody body = ErrorBodyReader.read(bytes);
                    assertThat(body.errors()).hasSizeLessThanOrEqualTo(16);
                    assertThat(body.text()).doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
                    assertThat(body.errors())
                            .allSatisfy(
                                    e ->
                                            assertThat(e.code() + e.message())
                                                    .doesNotContainPattern("[\\p{Cc}\\p{Cf}]")
                                                    .isNotBlank());
                });
    }

    @Test
    void everyListGivesNamesOrTheNamedFailure() {
        tryAll(
                bytes ->
                        NameListReader.read(
                                new ByteArrayInputStream(bytes),
                                NameListReader.TAGS,
                                name -> assertThat(name).isNotBlank()));
    }

    @Test
    void C25_everyTokenAnswerIsATokenOrTheNamedFailure() {
        tryAll(
                bytes -> {
                    TokenAnswer answer = TokenAnswerReader.read(bytes);
                    assertThat(answer.token()).isNotBlank();
                    assertThat(answer.lifetime())
                            .isBetween(Duration.ofMinutes(1), Duration.ofDays(365));
                });
    }

    @Test
    void everyDocumentIsLaidOutWithoutChangingWhatItSays() {
        JsonMapper mapper = Json.mapper(Json.MAX_DOCUMENT);
        Fuzz.texts(
                TOKENS,
                GOOD,
                text -> {
                    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                    String pretty = PrettyJson.of(bytes);
                    String sent = new String(bytes, StandardCharsets.UTF_8);
                    if (Json.isObject(Json.factory(Json.MAX_DOCUMENT), sent)) {
                        assertThat(mapper.readTree(pretty)).isEqualTo(mapper.readTree(sent));
                    }
                });
    }
}
