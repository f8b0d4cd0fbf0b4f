package org.supercargo.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * The token server of a registry: the GET form of the docker token specification and the POST form
 * of its OAuth2 pages, with refresh tokens. Rights are those of {@link TokenGrants}.
 */
public final class TokenServer implements AutoCloseable {
    static final String SERVICE = "supercargo-test-registry";

    private final HttpServer server;
    private final TokenSigner signer;
    private final JsonMapper json = new JsonMapper();
    private final Map<String, String> refreshTokens = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private TokenServer(HttpServer server, TokenSigner signer) {
        this.server = server;
        this.signer = signer;
    }

    static TokenServer start(TokenSigner signer) throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        HttpServer server = HttpServer.create(address, 0);
        var tokens = new TokenServer(server, signer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/token", tokens::answer);
        server.start();
        return tokens;
    }

    /** The realm that the registry's challenge names. */
    String realm() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/token";
    }

    /**
     * The requests so far, each as method, a space, and the parameters in the order of their names
     * without passwords and tokens: {@code GET scope=repository:team/api:pull service=…}.
     */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            TokenRequest request = TokenRequest.read(exchange);
            requests.add(request.summary());
            Optional<String> user = user(request);
            if (user.isEmpty()) {
                send(exchange, 401, Map.of("details", "incorrect username or password"));
            } else {
                send(exchange, 200, tokens(user.get(), request));
            }
        }
    }

    /** Who asks: empty text for nobody in particular; nothing at all if the sign-in is wrong. */
    private Optional<String> user(TokenRequest request) {
        if (request.refreshToken().isPresent()) {
            return request.refreshToken().map(refreshTokens::get);
        }
        return request.password()
                .map(password -> TokenGrants.isPassword(request.username(), password))
                .map(right -> right ? Optional.of(request.username()) : Optional.<String>empty())
                .orElse(Optional.of(""));
    }

    private Map<String, Object> tokens(String user, TokenRequest request) {
        List<TokenGrants.Access> access =
                request.scopes().stream()
                        .flatMap(scope -> TokenGrants.grant(user, scope).stream())
                        .toList();
        String token = signer.sign(user, request.service(), access);
        Map<String, Object> answer = new HashMap<>();
        answer.put(request.isOauth() ? "access_token" : "token", token);
        answer.put("expires_in", TokenSigner.lifetimeSeconds());
        if (request.wantsRefreshToken()) {
            String refresh = UUID.randomUUID().toString();
            refreshTokens.put(refresh, user);
            answer.put("refresh_token", refresh);
        }
        return answer;
    }

    /** A refresh token of the user, as a credential helper may hold one. */
    public String refreshTokenFor(String user) {
        String refresh = UUID.randomUUID().toString();
        refreshTokens.put(refresh, user);
        return refresh;
    }

    /** An access token for the scope without asking over http. */
    String tokenFor(String user, String scope) {
        return signer.sign(user, SERVICE, TokenGrants.grant(user, scope).stream().toList());
    }

    private void send(HttpExchange exchange, int status, Map<String, Object> body)
            throws IOException {
        byte[] bytes = json.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
