package org.supercargo.sample.http;

import com.sun.net.httpserver.HttpExchange;

import org.supercargo.sample.json.Json;
import org.supercargo.sample.store.Refusal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is answered: a status, headers, and a slice of bytes as the body. */
record Reply(int status, Map<String, String> headers, byte[] content, int offset, int length) {
    private static final int DRAIN_LIMIT = 1 << 20;

    static Reply empty(int status) {
        return new Reply(status, Map.of(), new byte[0], 0, 0);
    }

    static Reply of(String contentType, byte[] content) {
        return new Reply(200, Map.of("Content-Type", contentType), content, 0, content.length);
    }

    static Reply json(Json document) {
        return of("application/json", document.bytes());
    }

    /** The error document of the distribution specification. */
    static Reply refused(Refusal refusal) {
        Json.Fields error =
                Json.object()
                        .with("code", refusal.code().name())
                        .with("message", refusal.getMessage());
        return json(Json.object().with("errors", List.of(error)))
                .withStatus(refusal.code().status());
    }

    Reply withStatus(int other) {
        return new Reply(other, headers, content, offset, length);
    }

    Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, more, content, offset, length);
    }

    Reply slice(int from, int count) {
        return new Reply(status, headers, content, from, count);
    }

    /** Sends the reply, without its body if that is what was asked for. */
    void send(HttpExchange exchange) throws IOException {
        headers.forEach(exchange.getResponseHeaders()::set);
        drain(exchange);
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(length));
            exchange.sendResponseHeaders(status, -1);
        } else if (length == 0) {
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(content, offset, length);
            }
        }
    }

    /** Reads what no endpoint wanted, since the next request follows it on the same connection. */
    private static void drain(HttpExchange exchange) throws IOException {
        if (exchange.getRequestBody().readNBytes(DRAIN_LIMIT).length == DRAIN_LIMIT) {
            exchange.getResponseHeaders().set("Connection", "close");
        }
    }
}
