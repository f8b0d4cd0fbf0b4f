package org.supercargo.registry.connection;

import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.Request;
import okhttp3.Response;

import org.supercargo.oci.Digest;
import org.supercargo.oci.RegistryName;
import org.supercargo.registry.http.CredentialOrigin;
import org.supercargo.registry.http.Greeting;
import org.supercargo.registry.http.Redaction;
import org.supercargo.registry.http.WarningHeader;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Follows one exchange from its start to the last byte and makes its record. */
final class ExchangeRecorder extends EventListener {
    private final RegistryName registry;
    private final RequestObserver observer;
    private Instant started;
    private long startNanos;
    private OptionalInt status = OptionalInt.empty();
    private List<String> warnings = List.of();
    private Optional<RateLimit> rateLimit = Optional.empty();
    private long sent;
    private long received;

    ExchangeRecorder(RegistryName registry, RequestObserver observer) {
        this.registry = registry;
        this.observer = observer;
    }

    @Override
    public void callStart(Call call) {
        started = Instant.now();
        startNanos = System.nanoTime();
    }

    @Override
    public void secureConnectStart(Call call) {
        Optional.ofNullable(call.request().tag(Greeting.class)).ifPresent(Greeting::sent);
    }

    @Override
    public void secureConnectEnd(Call call, Handshake handshake) {
        Optional.ofNullable(call.request().tag(Greeting.class)).ifPresent(Greeting::answered);
    }

    @Override
    public void requestBodyEnd(Call call, long byteCount) {
        sent = byteCount;
    }

    @Override
    public void responseHeadersEnd(Call call, Response response) {
        status = OptionalInt.of(response.code());
        warnings =
                Stream.concat(
                                WarningHeader.parse(response.headers("Warning")).stream(),
                                otherDigest(call.request(), response).stream())
                        .toList();
        rateLimit =
                RateLimit.parse(
                        Optional.ofNullable(response.header("ratelimit-remaining")),
                        Optional.ofNullable(response.header("ratelimit-limit")));
    }

    /** Whoever writes a manifest is told what the registry keeps (distribution-spec, end-7). */
    private static Optional<String> otherDigest(Request request, Response response) {
        Digest written = request.tag(Digest.class);
        if (written == null) {
            return Optional.empty();
        }
        return ContentDigest.of(response)
                .filter(kept -> kept.algorithm().equals(written.algorithm()))
                .filter(kept -> !kept.equals(written))
                .map(
                        kept ->
                                "It keeps "
                                        + kept
                                        + " instead of "
                                        + written
                                        + ", which was written.");
    }

    @Override
    public void responseBodyEnd(Call call, long byteCount) {
        received = byteCount;
    }

    @Override
    public void callEnd(Call call) {
        record(call.request(), Optional.empty());
    }

    @Override
    public void callFailed(Call call, IOException failure) {
        record(call.request(), Optional.of(failure.getClass().getSimpleName()));
    }

    private void record(Request request, Optional<String> failure) {
        observer.exchanged(
                new RequestRecord(
                        registry,
                        request.method(),
                        Redaction.of(request.url()),
                        status,
                        sent,
                        received,
                        started,
                        Duration.ofNanos(System.nanoTime() - startNanos),
                        request.header("Authorization") != null,
                        Optional.ofNullable(request.tag(CredentialOrigin.class))
                                .map(CredentialOrigin::toString),
                        failure,
                        warnings,
                        rateLimit));
    }
}
