package org.supercargo.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A catalog of as many repositories as wanted, in pages of 1 000, for measuring the client alone:
 * distribution takes minutes for so many.
 */
public final class WideServer implements AutoCloseable {
    private static final int PAGE = 1_000;
    private static final Pattern LAST = Pattern.compile("last=([0-9]+)");

    private final int repositories;
    private final HttpServer server;
    private final CountDownLatch lastPage = new CountDownLatch(1);

    public WideServer(int repositories) throws IOException {
        this.repositories = repositories;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = "{}";
        if (exchange.getRequestURI().getPath().equals("/v2/_catalog")) {
            String query = exchange.getRequestURI().getQuery();
            Matcher last = LAST.matcher(query == null ? "" : query);
            int from = last.find() ? Integer.parseInt(last.group(1)) : 0;
            body = page(from);
            if (from + PAGE < repositories) {
                exchange.getResponseHeaders()
                        .set("Link", "</v2/_catalog?n=1000&last=" + (from + PAGE) + ">; rel=next");
            }
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
        if (!body.equals("{}") && exchange.getResponseHeaders().getFirst("Link") == null) {
            lastPage.countDown();
        }
    }

    private String page(int from) {
        return IntStream.range(from, Math.min(from + PAGE, repositories))
                .mapToObj(i -> "\"team-%03d/group-%02d/app-%06d\"".formatted(i % 250, i % 40, i))
                .collect(Collectors.joining(",", "{\"repositories\":[", "]}"));
    }

    /** Waits until the last page went out. */
    public void awaitLastPage() throws InterruptedException {
        lastPage.await();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
