package org.supercargo.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

    static {
        // Else each answer waits 40 ms for the client to acknowledge its headers.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final List<byte[]> pages;
    private final HttpServer server;
    private final CountDownLatch lastPage = new CountDownLatch(1);

    public WideServer(int repositories) throws IOException {
        pages =
                IntStream.range(0, (repositories + PAGE - 1) / PAGE)
                        .mapToObj(page -> page(page * PAGE, repositories))
                        .toList();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestURI().getPath().equals("/v2/_catalog")) {
            send(exchange, "{}".getBytes(StandardCharsets.UTF_8));
            return;
        }
        String query = exchange.getRequestURI().getQuery();
        Matcher last = LAST.matcher(query == null ? "" : query);
        int page = last.find() ? Integer.parseInt(last.group(1)) / PAGE : 0;
        if (page + 1 < pages.size()) {
            String next =
                    "</v2/_catalog?n=%d&last=%d>; rel=next".formatted(PAGE, (page + 1) * PAGE);
            exchange.getResponseHeaders().set("Link", next);
            send(exchange, pages.get(page));
        } else {
            send(exchange, pages.get(page));
            lastPage.countDown();
        }
    }

    private static void send(HttpExchange exchange, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static byte[] page(int from, int repositories) {
        return IntStream.range(from, Math.min(from + PAGE, repositories))
                .mapToObj(i -> "\"team-%03d/group-%02d/app-%06d\"".formatted(i % 250, i % 40, i))
                .collect(Collectors.joining(",", "{\"repositories\":[", "]}"))
                .getBytes(StandardCharsets.UTF_8);
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
