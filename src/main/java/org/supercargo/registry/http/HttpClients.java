package org.supercargo.registry.http;

import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Request;

import java.time.Duration;

/** The OkHttp clients of one registry; they share connections and differ in patience and trust. */
public final class HttpClients {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration WRITE = Duration.ofSeconds(30);

    private final OkHttpClient client;

    private HttpClients(OkHttpClient client) {
        this.client = client;
    }

    /**
     * The client that all others come from: it follows no redirect and repeats nothing by itself.
     */
    public static OkHttpClient base() {
        return new OkHttpClient.Builder()
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .connectTimeout(CONNECT)
                .writeTimeout(WRITE)
                .addNetworkInterceptor(new KeptRetryAfter())
                .build();
    }

    /** Clients that tell every exchange to the listener. */
    public static HttpClients of(OkHttpClient base, EventListener.Factory listener) {
        return new HttpClients(base.newBuilder().eventListenerFactory(listener).build());
    }

    /** The client that sends this request. */
    OkHttpClient forRequest(Request request) {
        Patience patience = request.tag(Patience.class);
        Duration read = (patience == null ? Patience.NORMAL : patience).readTimeout();
        OkHttpClient.Builder builder = client.newBuilder().readTimeout(read);
        GuardedDns guard = request.tag(GuardedDns.class);
        return (guard == null ? builder : builder.dns(guard)).build();
    }
}
