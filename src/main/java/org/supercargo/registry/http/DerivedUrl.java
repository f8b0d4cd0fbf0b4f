package org.supercargo.registry.http;

import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.Request;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.InsecureConnection;
import org.supercargo.content.ContentException.InsecureConnection.Problem;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Comparator;

/** The rules for URLs that a registry names: redirects, upload places, sign-in hosts. */
public final class DerivedUrl {
    private DerivedUrl() {}

    /** Whether two URLs have the same scheme, host and port, and so may see the same sign-in. */
    public static boolean sameOrigin(HttpUrl one, HttpUrl other) {
        return sameHost(one, other) && one.scheme().equals(other.scheme());
    }

    /** Whether two URLs have the same host and port. */
    public static boolean sameHost(HttpUrl one, HttpUrl other) {
        return one.host().equals(other.host()) && one.port() == other.port();
    }

    /**
     * Makes a request to a URL that another named safe to send: not from https to http, and to
     * addresses that lie no nearer than the one that named it.
     *
     * @param from the URL that named it
     * @return the request, to be sent through {@link Sender} or {@link Redirects}
     * @throws InsecureConnection if the URL must not be asked
     */
    public static Request guard(Request request, HttpUrl from, Attempt attempt)
            throws ContentException {
        HttpUrl target = request.url();
        if (from.isHttps() && !target.isHttps()) {
            throw new InsecureConnection(
                    attempt,
                    Problem.PLAIN_HTTP,
                    attempt.place() + " leads to plain http at " + Redaction.hostOf(target) + ".",
                    "Nothing was sent there. Tell the registry's owner.",
                    null);
        }
        if (sameHost(from, target)) {
            return request;
        }
        return guard(request, new GuardedDns(scopeOf(from)), attempt);
    }

    /**
     * As {@link #guard}, and to another host only if that is a public one: for places that take
     * what is sent.
     */
    public static Request guardUpload(Request request, HttpUrl from, Attempt attempt)
            throws ContentException {
        boolean sameName = from.host().equals(request.url().host());
        Request guarded = guard(request, from, attempt);
        return sameName ? guarded : guard(request, new GuardedDns(AddressScope.PUBLIC), attempt);
    }

    private static Request guard(Request request, GuardedDns dns, Attempt attempt)
            throws ContentException {
        try {
            dns.checkNumeric(request.url().host());
        } catch (UnknownHostException e) {
            throw IoFailures.of(e, request.url(), attempt);
        }
        return request.newBuilder().tag(GuardedDns.class, dns).build();
    }

    /** Names that only a proxy can resolve count as public. */
    private static AddressScope scopeOf(HttpUrl url) {
        try {
            return Dns.SYSTEM.lookup(url.host()).stream()
                    .map((InetAddress address) -> AddressScope.of(address))
                    .map(scope -> scope == AddressScope.FORBIDDEN ? AddressScope.PRIVATE : scope)
                    .min(Comparator.naturalOrder())
                    .orElse(AddressScope.PUBLIC);
        } catch (UnknownHostException e) {
            return AddressScope.PUBLIC;
        }
    }
}
