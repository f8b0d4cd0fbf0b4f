package org.supercargo.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A registry whose lists have two pages: the first, with {@code a} and {@code b}, comes at once,
 * the second, with {@code c}, when it is let go.
 */
public final class HeldRegistry implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch letGo = new CountDownLatch(1);

    private HeldRegistry() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(executor);
        server.createContext("/", this::answer);
        server.start();
    }

    public static HeldRegistry start() throws IOException {
        return new HeldRegistry();
    }

    public String host() {
        return "localhost:" + server.getAddress().getPort();
    }

    /** Whether the second page of a list was asked for. */
    public boolean isHolding() {
        return held.getCount() == 0;
    }

    /**
     * Waits until the second page of a list is asked for.
     *
     * @return whether it was within a minute
     */
    public boolean awaitHolding() throws InterruptedException {
        return held.await(1, TimeUnit.MINUTES);
    }

    /** Sends the second page to all who asked for it, and to all who will. */
    public void letGo() {
        letGo.countDown();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.endsWith("/tags/list")) {
            list(exchange, "tags");
        } else if (path.endsWith("/_catalog")) {
            list(exchange, "repositories");
        } else {
            exchange.sendResponseHeaders(path.equals("/v2/") ? 200 : 404, -1);
        }
        exchange.close();
    }

    private void list(HttpExchange exchange, String field) throws IOException {
        boolean first = !exchange.getRequestURI().getRawQuery().contains("last=");
        if (first) {
            exchange.getResponseHeaders().set("Link", "<?last=b>; rel=\"next\"");
        } else {
            hold();
        }
        String names = first ? "\"a\",\"b\"" : "\"c\"";
        byte[] body = ("{\"" + field + "\":[" + names + "]}").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private void hold() {
        held.countDown();
        try {
            letGo.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        letGo.countDown();
        server.stop(0);
        executor.shutdownNow();
    }
}
