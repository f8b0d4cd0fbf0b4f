package org.supercargo.registry.http;

import okhttp3.Authenticator;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Credentials;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;

import org.supercargo.registry.tls.EnvironmentProxies;
import org.supercargo.registry.tls.Tls;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** The OkHttp clients of one registry; they share connections and differ in patience and trust. */
public final class HttpClients {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration WRITE = Duration.ofSeconds(30);

    /**
     * Until a host asks for TLS: to read the platform's authorities takes longer than a request.
     */
    private static final List<ConnectionSpec> WITHOUT_TLS = List.of(ConnectionSpec.CLEARTEXT);

    private static final List<ConnectionSpec> WITH_TLS = List.of(ConnectionSpec.MODERN_TLS);

    /** Servers close what is idle for half a minute or more; a request learns that by failing. */
    private static final Duration IDLE = Duration.ofSeconds(20);

    private static final int IDLE_AT_MOST = 5;

    private final OkHttpClient client;
    private final TlsChoice tls;
    private final Map<String, OkHttpClient> byHost = new ConcurrentHashMap<>();

    /** Says how connections to the host of a URL are made safe. */
    @FunctionalInterface
    public interface TlsChoice {
        /**
         * @throws IOException if what is set up for the host cannot be used
         */
        Tls forUrl(HttpUrl url) throws IOException;
    }

    private HttpClients(OkHttpClient client, TlsChoice tls) {
        this.client = client;
        this.tls = tls;
    }

    /**
     * The client that all others come from: it follows no redirect and repeats nothing by itself.
     */
    public static OkHttpClient base(EnvironmentProxies proxies) {
        return new OkHttpClient.Builder()
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .connectionPool(
                        new ConnectionPool(IDLE_AT_MOST, IDLE.toSeconds(), TimeUnit.SECONDS))
                .connectTimeout(CONNECT)
                .writeTimeout(WRITE)
                .connectionSpecs(WITHOUT_TLS)
                .proxySelector(proxies)
                .proxyAuthenticator(proxySignIn(proxies))
                .addNetworkInterceptor(new KeptRetryAfter())
                .build();
    }

    private static Authenticator proxySignIn(EnvironmentProxies proxies) {
        return new Authenticator() {
            @Override
            public Request authenticate(Route route, Response response) {
                boolean refused = response.request().header("Proxy-Authorization") != null;
                boolean known =
                        route != null && route.proxy().address() instanceof InetSocketAddress;
                if (refused || !known) {
                    return null;
                }
                return proxies.signIn((InetSocketAddress) route.proxy().address())
                        .map(pair -> signed(response.request(), pair))
                        .orElse(null);
            }
        };
    }

    private static Request signed(Request request, String userAndPassword) {
        int colon = userAndPassword.indexOf(':');
        String user = colon < 0 ? userAndPassword : userAndPassword.substring(0, colon);
        String password = colon < 0 ? "" : userAndPassword.substring(colon + 1);
        String value = Credentials.basic(user, password, StandardCharsets.UTF_8);
        return request.newBuilder().header("Proxy-Authorization", value).build();
    }

    /**
     * Clients for one registry.
     *
     * @param listener is told of every exchange
     */
    public static HttpClients of(OkHttpClient base, EventListener.Factory listener, TlsChoice tls) {
        return new HttpClients(base.newBuilder().eventListenerFactory(listener).build(), tls);
    }

    /** Closes the connections that wait for requests: what closed one of them often closed all. */
    void forgetIdle() {
        client.connectionPool().evictAll();
    }

    /** The client that sends this request. */
    OkHttpClient forRequest(Request request) throws IOException {
        Patience patience =
                Optional.ofNullable(request.tag(Patience.class)).orElse(Patience.NORMAL);
        OkHttpClient.Builder builder =
                forHost(request.url()).newBuilder().readTimeout(patience.readTimeout());
        if (request.tag(Framing.class) == Framing.HTTP_1_1) {
            builder.protocols(List.of(Protocol.HTTP_1_1));
        }
        GuardedDns guard = request.tag(GuardedDns.class);
        return (guard == null ? builder : builder.dns(guard)).build();
    }

    private OkHttpClient forHost(HttpUrl url) throws IOException {
        if (!url.isHttps()) {
            return client;
        }
        String host = Redaction.hostOf(url);
        OkHttpClient known = byHost.get(host);
        if (known == null) {
            known = withTls(tls.forUrl(url));
            byHost.put(host, known);
        }
        return known;
    }

    private OkHttpClient withTls(Tls chosen) {
        OkHttpClient.Builder builder =
                client.newBuilder()
                        .connectionSpecs(WITH_TLS)
                        .sslSocketFactory(chosen.sockets(), chosen.trust());
        return (chosen.verified() ? builder : builder.hostnameVerifier((_, _) -> true)).build();
    }
}
