package org.supercargo.registry;

import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

import okhttp3.HttpUrl;

import org.supercargo.content.ContentException;
import org.supercargo.content.ReadableContent;
import org.supercargo.content.RegistryContent;
import org.supercargo.content.RepositoryContent;
import org.supercargo.credential.CredentialProvider;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.registry.connection.ConnectionSettings;
import org.supercargo.registry.connection.RequestObserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * A server over plain http that answers as a test tells it to, for what no real registry at hand
 * does. Whatever was not told is answered with 200 at {@code /v2/} and with 404 elsewhere.
 */
public final class ScriptedRegistry implements AutoCloseable {
    private final MockWebServer server = new MockWebServer();
    private final Map<String, Function<RecordedRequest, MockResponse>> script =
            new ConcurrentHashMap<>();
    private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();

    public ScriptedRegistry() {
        server.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        requests.add(request);
                        String path = request.getUrl().encodedPath();
                        return script.getOrDefault(
                                        request.getMethod() + " " + path,
                                        script.getOrDefault(
                                                "ANY " + path,
                                                _ -> other(request.getMethod(), path)))
                                .apply(request);
                    }
                });
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MockResponse other(String method, String path) {
        if (path.equals("/v2/")) {
            return status(200).build();
        }
        return method.equals("HEAD")
                ? status(404).build()
                : status(404).body("404 page not found\n").build();
    }

    public static MockResponse.Builder status(int status) {
        return new MockResponse.Builder().code(status);
    }

    public static MockResponse.Builder json(String body) {
        return status(200).addHeader("Content-Type", "application/json").body(body);
    }

    /** An error in the form of the distribution specification. */
    public static MockResponse.Builder error(int status, String code) {
        return status(status)
                .addHeader("Content-Type", "application/json")
                .body(
                        "{\"errors\":[{\"code\":\""
                                + code
                                + "\",\"message\":\"it says "
                                + code
                                + "\"}]}");
    }

    /** Gives the answer to requests with this sign-in, and the challenge to all others. */
    static Function<RecordedRequest, MockResponse.Builder> onlyWith(
            String authorization, String challenge, MockResponse.Builder answer) {
        return request ->
                authorization.equals(request.getHeaders().get("Authorization"))
                        ? answer
                        : error(401, "UNAUTHORIZED").addHeader("WWW-Authenticate", challenge);
    }

    /** The challenge to get a token here, at {@code /token}. */
    String bearer(String more) {
        return "Bearer realm=\"" + url("/token") + "\",service=\"reg\"" + more;
    }

    /** The requests for tokens that came. */
    List<String> tokenRequests() {
        return requests("/token").stream()
                .map(request -> request.getMethod() + " " + request.getTarget())
                .toList();
    }

    /** All tags of a repository. */
    static List<String> tags(ReadableContent repository) throws ContentException {
        List<String> tags = new ArrayList<>();
        repository.listTags(tags::addAll);
        return tags;
    }

    /** Answers each such request so; the method {@code ANY} stands for all. */
    public ScriptedRegistry on(
            String methodAndPath, Function<RecordedRequest, MockResponse.Builder> answer) {
        script.put(methodAndPath, request -> answer.apply(request).build());
        return this;
    }

    public ScriptedRegistry on(String methodAndPath, MockResponse.Builder answer) {
        MockResponse built = answer.build();
        script.put(methodAndPath, _ -> built);
        return this;
    }

    /** Answers such requests one after another; the last answer stays. */
    public ScriptedRegistry inTurn(String methodAndPath, MockResponse.Builder... answers) {
        List<MockResponse.Builder> rest = new ArrayList<>(List.of(answers));
        return on(methodAndPath, _ -> rest.size() > 1 ? rest.removeFirst() : rest.getFirst());
    }

    /** Challenges each unsigned request below {@code /v2/} in this way. */
    public ScriptedRegistry challenging(String challenge) {
        return on("GET /v2/", status(401).addHeader("WWW-Authenticate", challenge));
    }

    String host() {
        return server.getHostName() + ":" + server.getPort();
    }

    public HttpUrl url(String path) {
        return server.url(path);
    }

    /** The requests that came, as method and target, without the first look at {@code /v2/}. */
    public List<String> requests() {
        return requests.stream()
                .map(request -> request.getMethod() + " " + request.getTarget())
                .filter(line -> !line.equals("GET /v2/"))
                .toList();
    }

    /** All requests of one path. */
    List<RecordedRequest> requests(String path) {
        return requests.stream()
                .filter(request -> request.getUrl().encodedPath().equals(path))
                .toList();
    }

    /** The sign-ins that came, each with its request. */
    public List<String> authorizations() {
        return requests.stream()
                .filter(request -> request.getHeaders().get("Authorization") != null)
                .map(
                        request ->
                                request.getUrl().encodedPath()
                                        + " "
                                        + request.getHeaders().get("Authorization"))
                .toList();
    }

    public RegistryContent open() {
        return open(CredentialProvider.NONE);
    }

    public RegistryContent open(CredentialProvider credentials) {
        return open(credentials, RequestObserver.NONE);
    }

    public RegistryContent open(CredentialProvider credentials, RequestObserver observer) {
        return clients(credentials, new PlainHttp(), observer).open(name());
    }

    public RegistryName name() {
        return new RegistryName(host());
    }

    RepositoryContent repository(String path) {
        return repository(open(), path);
    }

    RepositoryContent repository(CredentialProvider credentials, String path) {
        return repository(open(credentials), path);
    }

    static RepositoryContent repository(RegistryContent registry, String path) {
        return registry.repository(new RepositoryName(registry.name(), path));
    }

    static RegistryClients clients(
            CredentialProvider credentials, ConnectionSettings settings, RequestObserver observer) {
        return new RegistryClients(credentials, settings, observer, _ -> {});
    }

    /** Speaks plain http at once, and knows no proxy. */
    static class PlainHttp implements ConnectionSettings {
        @Override
        public Protocol protocol(RegistryName registry) {
            return Protocol.HTTP;
        }

        @Override
        public Map<String, String> environment() {
            return Map.of();
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
