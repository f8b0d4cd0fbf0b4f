package org.supercargo.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * Pushes content to a registry over http, in the plainest way that the distribution specification
 * knows.
 */
final class RegistryFiller implements AutoCloseable {
    private final URI registry;
    private final RegistrySetup setup;
    private final HttpClient client;

    RegistryFiller(URI registry, RegistrySetup setup) {
        this.registry = registry;
        this.setup = setup;
        this.client = setup.client();
    }

    /** Pushes all that belongs to the manifest, and the manifest under the tag or digest last. */
    void push(String repository, String selector, TestManifest manifest) throws IOException {
        for (TestManifest child : manifest.children()) {
            push(repository, child.digest(), child);
        }
        for (TestBlob blob : manifest.blobs()) {
            pushBlob(repository, blob);
        }
        TestBlob document = manifest.document();
        send(
                request(
                                repository,
                                registry.resolve("/v2/" + repository + "/manifests/" + selector))
                        .header("Content-Type", document.mediaType())
                        .PUT(BodyPublishers.ofByteArray(document.bytes())));
    }

    private void pushBlob(String repository, TestBlob blob) throws IOException {
        URI uploads = registry.resolve("/v2/" + repository + "/blobs/uploads/");
        HttpResponse<String> begun =
                send(request(repository, uploads).POST(BodyPublishers.noBody()));
        URI upload = uploads.resolve(begun.headers().firstValue("Location").orElseThrow());
        String query = upload.getRawQuery() == null ? "?" : "&";
        send(
                request(repository, URI.create(upload + query + "digest=" + blob.digest()))
                        .header("Content-Type", "application/octet-stream")
                        .PUT(BodyPublishers.ofByteArray(blob.bytes())));
    }

    private HttpRequest.Builder request(String repository, URI uri) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        setup.authorization(repository).ifPresent(value -> request.header("Authorization", value));
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new IOException(response + ": " + response.body());
            }
            return response;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
