package org.supercargo.ui.tags;

import org.supercargo.bench.BenchRegistry;
import org.supercargo.oci.RepositoryName;
import org.supercargo.testing.TestBlob;
import org.supercargo.testing.TestManifest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A repository of 1 000 tags on 300 images, pushed once and there ever after. */
final class DetailsCorpus {
    private static final int TAGS = 1_000;
    private static final int IMAGES = 300;

    private final BenchRegistry registry;
    private final RepositoryName name;
    private final HttpClient client = HttpClient.newHttpClient();

    DetailsCorpus(BenchRegistry registry) throws IOException, InterruptedException {
        this.registry = registry;
        name = new RepositoryName(registry.name(), "bench/details");
        if (get("tags/list").body().split(",").length < TAGS) {
            push();
        }
    }

    RepositoryName repository() {
        return name;
    }

    private void push() throws IOException, InterruptedException {
        for (int i = 0; i < TAGS; i++) {
            TestManifest image = TestManifest.image("amd64", "image " + i % IMAGES);
            if (i < IMAGES) {
                for (TestBlob blob : image.blobs()) {
                    push(blob);
                }
            }
            send(
                    request("manifests/1." + i / 10 + "." + i % 10)
                            .header("Content-Type", image.document().mediaType())
                            .PUT(BodyPublishers.ofByteArray(image.document().bytes())));
        }
    }

    private void push(TestBlob blob) throws IOException, InterruptedException {
        HttpResponse<String> begun = send(request("blobs/uploads/").POST(BodyPublishers.noBody()));
        String upload = begun.headers().firstValue("Location").orElseThrow();
        send(
                HttpRequest.newBuilder(URI.create(upload + "&digest=" + blob.digest()))
                        .header("Content-Type", "application/octet-stream")
                        .PUT(BodyPublishers.ofByteArray(blob.bytes())));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(registry.url(name.path() + "/" + path)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(answer + ": " + answer.body());
        }
        return answer;
    }
}
