package org.supercargo.registry.connection;

import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.credential.CredentialProvider;
import org.supercargo.oci.RegistryName;
import org.supercargo.registry.auth.AuthorizedSender;
import org.supercargo.registry.auth.PasswordRules;
import org.supercargo.registry.auth.SignInPolicy;
import org.supercargo.registry.auth.Wanted;
import org.supercargo.registry.http.Answer;
import org.supercargo.registry.http.DerivedUrl;
import org.supercargo.registry.http.HttpClients;
import org.supercargo.registry.http.Pause;
import org.supercargo.registry.http.Redaction;
import org.supercargo.registry.http.Redirects;
import org.supercargo.registry.http.Sender;
import org.supercargo.registry.tls.TrustStore;
import org.supercargo.registry.vendor.ApiSurroundings;
import org.supercargo.registry.vendor.Vendor;
import org.supercargo.registry.vendor.VendorApi;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The connection to one registry that all its endpoints share: where it answers, its challenge and
 * its tokens.
 */
public final class RegistryConnection {
    private final RegistryName name;
    private final ConnectionSettings settings;
    private final Origin origin;
    private final AuthorizedSender sender;
    private final VendorAccess vendor;
    private final CapabilityMemory capabilities;
    private final Runnable learnt;
    private volatile Optional<Contact> told = Optional.empty();

    public RegistryConnection(RegistryName name, Surroundings surroundings) {
        this.name = name;
        this.learnt = () -> surroundings.learnt().accept(name);
        this.capabilities = new CapabilityMemory(learnt);
        this.settings = surroundings.settings();
        Sender plain = new Sender(clients(surroundings), surroundings.pause());
        Redirects redirects = new Redirects(plain);
        SignInPolicy policy = policy(settings);
        this.sender =
                new AuthorizedSender(
                        name,
                        redirects,
                        surroundings.credentials(),
                        policy,
                        InstantSource.system());
        this.origin = new Origin(name, settings, plain, sender);
        this.vendor =
                new VendorAccess(
                        name,
                        sender::tokenService,
                        owner ->
                                new ApiSurroundings(
                                        name,
                                        owner,
                                        redirects,
                                        surroundings.credentials(),
                                        new PasswordRules(policy)));
    }

    /**
     * What all connections share.
     *
     * @param learnt is told of each registry of which something new is known
     */
    public record Surroundings(
            OkHttpClient http,
            TrustStore trust,
            CredentialProvider credentials,
            ConnectionSettings settings,
            RequestObserver observer,
            Pause pause,
            Consumer<RegistryName> learnt) {}

    private HttpClients clients(Surroundings surroundings) {
        EventListener.Factory recorder = _ -> new ExchangeRecorder(name, surroundings.observer());
        HttpUrl api = HttpUrl.get("https://" + name.apiHost());
        return HttpClients.of(
                surroundings.http(),
                recorder,
                url -> {
                    boolean own = DerivedUrl.sameHost(url, api);
                    boolean skips = own && surroundings.settings().skipsTlsVerification(name);
                    String folder = own ? name.host() : Redaction.hostOf(url);
                    return surroundings.trust().forHost(folder, !skips);
                });
    }

    private SignInPolicy policy(ConnectionSettings settings) {
        return new SignInPolicy() {
            @Override
            public boolean mayReceivePassword(String host) {
                return settings.allowsPasswordTo(name, host);
            }

            @Override
            public boolean mayGoUnprotected() {
                return settings.allowsPasswordOverPlainHttp(name);
            }
        };
    }

    public RegistryName name() {
        return name;
    }

    /** What the answers of this registry have shown. */
    public CapabilityMemory capabilities() {
        return capabilities;
    }

    /** Whose registry it is, as far as that is known by now. */
    public Optional<Vendor> vendor() {
        return vendor.known();
    }

    /** The vendor's own API, if there is one; the registry is looked at first if it was not yet. */
    public Optional<VendorApi> vendorApi(Attempt attempt) throws ContentException {
        return vendor.api(origin.url(attempt));
    }

    /** A new attempt at something here. */
    public Attempt attempt(String action) {
        return Attempt.to(action, name.host());
    }

    /**
     * The URL of an endpoint.
     *
     * @param path below {@code /v2/}; its parts must be safe in a path, as those of names, tags and
     *     digests are
     */
    public HttpUrl url(String path, Attempt attempt) throws ContentException {
        return origin.url(attempt).newBuilder().addPathSegments("v2/" + path).build();
    }

    /** Sends a request to the registry, signed as it wants it. */
    public Answer send(Request.Builder request, Attempt attempt, Wanted wanted)
            throws ContentException {
        try {
            return sender.send(
                    request.header("Accept-Encoding", "identity").build(), attempt, wanted);
        } finally {
            tellContact();
        }
    }

    private void tellContact() {
        Optional<Contact> now = contact();
        if (!now.equals(told)) {
            told = now;
            learnt.run();
        }
    }

    /** How it is talked to; empty until it has answered. */
    public Optional<Contact> contact() {
        return origin.known().map(url -> new Contact(!url.isHttps(), sender.account()));
    }

    /**
     * Sends a request to a URL that the registry named for an upload: signed only if it is the
     * registry's own.
     */
    public Answer sendUpload(Request.Builder request, Attempt attempt, Wanted wanted)
            throws ContentException {
        HttpUrl own = origin.url(attempt);
        Request guarded = DerivedUrl.guardUpload(request.build(), own, attempt);
        return DerivedUrl.sameOrigin(own, guarded.url())
                ? sender.send(guarded, attempt, wanted)
                : sender.sendUnsigned(guarded, attempt);
    }

    /**
     * Sends a request to a host that an image names: never signed, never nearer than the registry.
     */
    public Answer sendElsewhere(Request.Builder request, Attempt attempt) throws ContentException {
        Request plain = request.header("Accept-Encoding", "identity").build();
        return sender.sendUnsigned(DerivedUrl.guard(plain, origin.url(attempt), attempt), attempt);
    }

    /** Whether layers may be fetched from other hosts. */
    public boolean fetchesForeignLayers() {
        return settings.allowsForeignLayers();
    }

    /** The URL that a header of an answer names. */
    public Optional<HttpUrl> named(Answer answer, String header) throws ContentException {
        Optional<String> target = answer.header(header);
        return target.isEmpty()
                ? Optional.empty()
                : resolve(answer.url(), target.get(), answer.attempt());
    }

    /**
     * Resolves a URL that an answer names. One on the registry's own host keeps the registry's
     * scheme and port: behind a proxy a registry may know neither.
     *
     * @param answered the URL that answered
     */
    public Optional<HttpUrl> resolve(HttpUrl answered, String target, Attempt attempt)
            throws ContentException {
        HttpUrl own = origin.url(attempt);
        return Optional.ofNullable(answered.resolve(target))
                .map(
                        url ->
                                isOwn(url, own)
                                        ? url.newBuilder()
                                                .scheme(own.scheme())
                                                .port(own.port())
                                                .build()
                                        : url);
    }

    private static boolean isOwn(HttpUrl url, HttpUrl own) {
        boolean downgraded =
                own.isHttps() && own.port() == 443 && !url.isHttps() && url.port() == 80;
        return url.host().equals(own.host()) && (url.port() == own.port() || downgraded);
    }
}
