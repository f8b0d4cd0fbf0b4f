package org.supercargo.sample.http;

import com.sun.net.httpserver.HttpExchange;

import org.supercargo.sample.store.Refusal;
import org.supercargo.sample.store.RefusalCode;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request, read the way the endpoints need it. */
final class Request {
    private final HttpExchange exchange;
    private final Map<String, String> parameters;

    Request(HttpExchange exchange) {
        this.exchange = exchange;
        this.parameters = parameters(exchange.getRequestURI().getRawQuery());
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (query != null) {
            for (String part : query.split("&")) {
                int equals = part.indexOf('=');
                String name = equals < 0 ? part : part.substring(0, equals);
                parameters.putIfAbsent(
                        decode(name), equals < 0 ? "" : decode(part.substring(equals + 1)));
            }
        }
        return parameters;
    }

    /**
     * A plus sign stays one: it is legal in a digest and in a media type, and clients send it bare.
     */
    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    String method() {
        return exchange.getRequestMethod();
    }

    String path() {
        return exchange.getRequestURI().getPath();
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    /** All values of a header that may come in several lines, each a list. */
    List<String> headerValues(String name) {
        return exchange.getRequestHeaders().getOrDefault(name, List.of()).stream()
                .flatMap(line -> List.of(line.split(",")).stream())
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /**
     * Reads the whole body.
     *
     * @param limit bytes
     * @throws Refusal with {@code SIZE_INVALID} if there is more
     */
    byte[] body(long limit) throws IOException {
        int most = (int) Math.clamp(limit, 0, Integer.MAX_VALUE - 16L);
        InputStream in = exchange.getRequestBody();
        byte[] body = in.readNBytes(most);
        if (body.length == most && in.read() >= 0) {
            throw new Refusal(
                    RefusalCode.SIZE_INVALID, "the body is larger than " + most + " bytes");
        }
        return body;
    }
}
