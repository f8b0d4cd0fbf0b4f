package org.supercargo.sample;

import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.MediaType;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/**
 * Speaks to a registry with nothing but the JDK's HTTP client, and never follows or repairs
 * anything.
 */
final class Api implements AutoCloseable {
    static final byte[] EMPTY_BLOB = "{}".getBytes(StandardCharsets.UTF_8);

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;

    Api(SampleRegistry registry) {
        base = "http://" + registry.name();
    }

    HttpResponse<byte[]> send(String method, String path, byte[] body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path))
                        .method(method, BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    HttpResponse<byte[]> send(String method, String path, String... headers) {
        return send(method, path, new byte[0], headers);
    }

    HttpResponse<byte[]> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    /** Stores a blob in one request and gives its digest. */
    Digest push(String repository, byte[] blob) {
        Digest digest = Digest.sha256(blob);
        send("POST", "/v2/" + repository + "/blobs/uploads/?digest=" + digest, blob);
        return digest;
    }

    HttpResponse<byte[]> putManifest(String repository, Object reference, String manifest) {
        byte[] bytes = manifest.getBytes(StandardCharsets.UTF_8);
        String path = "/v2/" + repository + "/manifests/" + reference;
        return send("PUT", path, bytes, "Content-Type", MediaType.OCI_MANIFEST);
    }

    /**
     * An artifact of nothing, told from others of its kind by a note; more fields begin with a
     * comma.
     */
    static String artifact(String note, String moreFields) {
        return """
        {"schemaVersion":2,"mediaType":"%s","artifactType":"application/vnd.test.note",\
        "config":%s,"layers":[%s],"annotations":{"note":"%s"}%s}\
        """
                .formatted(MediaType.OCI_MANIFEST, descriptor(), descriptor(), note, moreFields);
    }

    private static String descriptor() {
        return """
        {"mediaType":"%s","digest":"%s","size":2}\
        """
                .formatted(Descriptor.EMPTY.mediaType(), Descriptor.EMPTY.digest());
    }

    static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Override
    public void close() {
        client.close();
    }
}
