package org.supercargo.testing;

import com.sun.net.httpserver.HttpExchange;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A request for a token, in the GET or the OAuth2 form. */
record TokenRequest(String method, Map<String, List<String>> parameters, Optional<String> basic) {
    private static final Set<String> SECRET = Set.of("password", "refresh_token");

    static TokenRequest read(HttpExchange exchange) throws IOException {
        Map<String, List<String>> parameters = new TreeMap<>();
        addForm(parameters, exchange.getRequestURI().getRawQuery());
        if (exchange.getRequestMethod().equals("POST")) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            addForm(parameters, new String(body, StandardCharsets.US_ASCII));
        }
        return new TokenRequest(
                exchange.getRequestMethod(),
                parameters,
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                        .filter(value -> value.startsWith("Basic "))
                        .map(value -> decodeBase64(value.substring("Basic ".length()))));
    }

    private static void addForm(Map<String, List<String>> parameters, String form) {
        if (form == null || form.isEmpty()) {
            return;
        }
        for (String pair : form.split("&")) {
            String[] parts = pair.split("=", 2);
            String value = parts.length > 1 ? decodeForm(parts[1]) : "";
            parameters.computeIfAbsent(decodeForm(parts[0]), name -> new ArrayList<>()).add(value);
        }
    }

    private static String decodeForm(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String decodeBase64(String text) {
        return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
    }

    boolean isOauth() {
        return method.equals("POST");
    }

    String service() {
        return first("service").orElse("");
    }

    List<String> scopes() {
        return parameters.getOrDefault("scope", List.of()).stream()
                .flatMap(scopes -> Arrays.stream(scopes.split(" ")))
                .toList();
    }

    boolean wantsRefreshToken() {
        return first("offline_token").isPresent()
                || first("access_type").equals(Optional.of("offline"));
    }

    String username() {
        return basic.map(pair -> pair.substring(0, Math.max(0, pair.indexOf(':'))))
                .or(() -> first("username"))
                .orElse("");
    }

    /** The password; nothing if nobody signs in. */
    Optional<String> password() {
        return basic.map(pair -> pair.substring(pair.indexOf(':') + 1)).or(() -> first("password"));
    }

    Optional<String> refreshToken() {
        return first("refresh_token");
    }

    String summary() {
        return method
                + parameters.entrySet().stream()
                        .filter(parameter -> !SECRET.contains(parameter.getKey()))
                        .map(
                                parameter ->
                                        " "
                                                + parameter.getKey()
                                                + "="
                                                + String.join(",", parameter.getValue()))
                        .collect(Collectors.joining());
    }

    private Optional<String> first(String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst();
    }
}
