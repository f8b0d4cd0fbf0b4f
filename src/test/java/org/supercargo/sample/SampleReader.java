package org.supercargo.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.supercargo.sample.json.Json;
import org.supercargo.sample.json.JsonSyntaxException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads what is in the sample registry over its API. */
final class SampleReader {
    private final Api api;

    SampleReader(Api api) {
        this.api = api;
    }

    static Json.Fields read(byte[] document) throws JsonSyntaxException {
        return (Json.Fields) Json.parse(document);
    }

    Json.Fields get(String path) throws JsonSyntaxException {
        return read(api.get("/v2/" + path).body());
    }

    static List<Json.Fields> objects(Json.Fields document, String field) {
        return document.array(field).orElseThrow().stream().map(Json.Fields.class::cast).toList();
    }

    static List<String> texts(Json.Fields document, String field) {
        return document.array(field).orElseThrow().stream()
                .map(item -> ((Json.Text) item).value())
                .toList();
    }

    static String digest(Json.Fields descriptor) {
        return descriptor.text("digest").orElseThrow();
    }

    byte[] blob(String repository, Json.Fields descriptor) {
        byte[] bytes = api.get("/v2/" + repository + "/blobs/" + digest(descriptor)).body();
        assertThat(descriptor.fields().get("size")).isEqualTo(new Json.Numeral("" + bytes.length));
        return bytes;
    }

    static byte[] unpacked(byte[] blob) throws IOException {
        if (blob[0] == 0x1f) {
            return new GZIPInputStream(new ByteArrayInputStream(blob)).readAllBytes();
        }
        return Zstd.decompress(blob, (int) Zstd.getFrameContentSize(blob));
    }

    static List<TarArchiveEntry> entries(byte[] archive) throws IOException {
        try (var tar = new TarArchiveInputStream(new ByteArrayInputStream(archive))) {
            List<TarArchiveEntry> entries = new ArrayList<>();
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                entries.add(entry);
            }
            return entries;
        }
    }
}
