package org.supercargo.registry;

import static org.supercargo.registry.ScriptedRegistry.json;
import static org.supercargo.registry.ScriptedRegistry.status;

import org.supercargo.oci.RepositoryName;
import org.supercargo.testing.TestBlob;
import org.supercargo.testing.TestManifest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** A repository that tells of its manifests beside its tags, as Google's registries do. */
public final class GoogleRepository implements AutoCloseable {
    private static final String PATH = "proj/repo/api";

    private final ScriptedRegistry server = new ScriptedRegistry();

    public RepositoryName name() {
        return new RepositoryName(server.name(), PATH);
    }

    /** Has a manifest and its configuration, to be fetched by their digests. */
    public void holds(TestManifest manifest) {
        serve("manifests", manifest.digest(), manifest.document());
        manifest.blobs().stream()
                .filter(blob -> blob.mediaType().endsWith("json"))
                .forEach(blob -> serve("blobs", blob.digest(), blob));
    }

    /** Points a tag at a manifest, besides what the list says. */
    public void points(String tag, TestManifest manifest) {
        holds(manifest);
        serve("manifests", tag, manifest.document());
    }

    private void serve(String kind, String reference, TestBlob blob) {
        String path = " /v2/" + PATH + "/" + kind + "/" + reference;
        var headers =
                status(200)
                        .addHeader("Content-Type", blob.mediaType())
                        .addHeader("Docker-Content-Digest", blob.digest());
        server.on("HEAD" + path, headers);
        server.on("GET" + path, headers.body(new String(blob.bytes(), StandardCharsets.UTF_8)));
    }

    /**
     * Lists tags.
     *
     * @param manifests what is told of manifests, from {@link #told}
     */
    public void lists(List<String> manifests, String... tags) {
        lists("{\"child\":[],\"manifest\":%s,\"tags\":%s}", manifests, tags);
    }

    /** As {@link #lists}, the tags first. */
    public void listsTagsFirst(List<String> manifests, String... tags) {
        lists("{\"tags\":%2$s,\"manifest\":%1$s}", manifests, tags);
    }

    private void lists(String form, List<String> manifests, String... tags) {
        String names = Arrays.stream(tags).map(tag -> '"' + tag + '"').collect(joined());
        String told = manifests.stream().collect(joined());
        server.on(
                "GET /v2/" + PATH + "/tags/list",
                json(form.formatted("{" + told + "}", "[" + names + "]")));
    }

    private static Collector<CharSequence, ?, String> joined() {
        return Collectors.joining(",");
    }

    /** What is told of a manifest that these tags point at: 4 MiB, made at the instant. */
    public static String told(TestManifest manifest, long createdMs, String... tags) {
        return """
        "%s":{"imageSizeBytes":"4194304","mediaType":"%s","tag":[%s],"timeCreatedMs":"%d"}\
        """
                .formatted(
                        manifest.digest(),
                        manifest.document().mediaType(),
                        Arrays.stream(tags).map(tag -> '"' + tag + '"').collect(joined()),
                        createdMs);
    }

    /** The requests that came for manifests, as method and tag or digest. */
    public List<String> manifestRequests() {
        return server.requests().stream()
                .filter(request -> request.contains("/manifests/"))
                .map(request -> request.replaceAll(" .*/", " "))
                .toList();
    }

    @Override
    public void close() {
        server.close();
    }
}
