package org.supercargo.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A registry with one image, which sends half of the layer and then nothing until it is closed. */
public final class StallingRegistry implements AutoCloseable {
    private final TestManifest image;
    private final HttpServer server;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    private StallingRegistry(TestManifest image) throws IOException {
        this.image = image;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(executor);
        server.createContext("/", this::answer);
        server.start();
    }

    public static StallingRegistry start(TestManifest image) throws IOException {
        return new StallingRegistry(image);
    }

    public String host() {
        return "localhost:" + server.getAddress().getPort();
    }

    /** Whether half of the layer has been sent. */
    public boolean hasBegun() {
        return begun.getCount() == 0;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        TestBlob layer = image.blobs().get(1);
        if (path.contains("/manifests/")) {
            send(exchange, image.document());
        } else if (path.endsWith(layer.digest())) {
            stall(exchange, layer.bytes());
        } else if (path.contains("/blobs/")) {
            send(exchange, image.blobs().getFirst());
        } else {
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private void send(HttpExchange exchange, TestBlob blob) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", blob.mediaType());
        exchange.getResponseHeaders().set("Docker-Content-Digest", blob.digest());
        boolean head = exchange.getRequestMethod().equals("HEAD");
        if (head) {
            exchange.getResponseHeaders().set("Content-Length", "" + blob.bytes().length);
        }
        exchange.sendResponseHeaders(200, head ? -1 : blob.bytes().length);
        try (var body = exchange.getResponseBody()) {
            if (!head) {
                body.write(blob.bytes());
            }
        }
    }

    private void stall(HttpExchange exchange, byte[] bytes) throws IOException {
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
        exchange.getResponseBody().flush();
        begun.countDown();
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        executor.shutdownNow();
    }
}
