package org.supercargo.registry.http;

import okhttp3.HttpUrl;

import java.util.Set;

/**
 * Makes a URL fit to be shown: without user, and with only those query values that are known to
 * hold no secret.
 */
public final class Redaction {
    private static final String HIDDEN = "REDACTED";
    private static final Set<String> HARMLESS =
            Set.of(
                    "scope",
                    "service",
                    "mount",
                    "from",
                    "digest",
                    "n",
                    "last",
                    "artifactType",
                    "tag",
                    "ns");

    private Redaction() {}

    /** The URL as text, every query value that is not on the list of harmless names replaced. */
    public static String of(HttpUrl url) {
        HttpUrl.Builder shown =
                url.newBuilder().username("").password("").fragment(null).query(null);
        for (int i = 0; i < url.querySize(); i++) {
            String name = url.queryParameterName(i);
            shown.addQueryParameter(
                    name, HARMLESS.contains(name) ? url.queryParameterValue(i) : HIDDEN);
        }
        return shown.build().toString();
    }

    /**
     * The {@code host[:port]} of a URL, without the scheme's own port; IPv6 addresses keep their
     * brackets.
     */
    public static String hostOf(HttpUrl url) {
        String host = url.host().contains(":") ? "[" + url.host() + "]" : url.host();
        return url.port() == HttpUrl.defaultPort(url.scheme()) ? host : host + ":" + url.port();
    }
}
