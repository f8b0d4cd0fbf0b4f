package org.supercargo.registry.tls;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the proxy for a URL as docker and podman do: in {@code HTTPS_PROXY}, {@code HTTP_PROXY} and
 * {@code NO_PROXY}, in upper or lower case. Without them the Java platform's own settings count.
 */
public final class EnvironmentProxies extends ProxySelector {
    private static final int DEFAULT_PORT = 80;
    private static final int SOCKS_PORT = 1080;

    private final Map<String, String> environment;
    private final NoProxy direct;
    private final ProxySelector otherwise;

    /**
     * @param otherwise is asked where the environment names no proxy at all
     */
    public EnvironmentProxies(Map<String, String> environment, ProxySelector otherwise) {
        this.environment = Map.copyOf(environment);
        this.direct = NoProxy.parse(variable("NO_PROXY").orElse(""));
        this.otherwise = otherwise;
    }

    @Override
    public List<Proxy> select(URI uri) {
        if (variable("HTTP_PROXY").isEmpty() && variable("HTTPS_PROXY").isEmpty()) {
            return otherwise.select(uri);
        }
        int port = uri.getPort() >= 0 ? uri.getPort() : isHttps(uri) ? 443 : 80;
        if (direct.covers(uri.getHost(), port)) {
            return List.of(Proxy.NO_PROXY);
        }
        return List.of(url(uri).map(EnvironmentProxies::proxy).orElse(Proxy.NO_PROXY));
    }

    /**
     * The user and password for a proxy, {@code user:password}.
     *
     * @param proxy where the proxy answers
     */
    public Optional<String> signIn(InetSocketAddress proxy) {
        return Stream.of("HTTPS_PROXY", "HTTP_PROXY")
                .flatMap(name -> variable(name).flatMap(EnvironmentProxies::parse).stream())
                .filter(url -> isAt(url, proxy))
                .flatMap(url -> Optional.ofNullable(url.getUserInfo()).stream())
                .findFirst();
    }

    private static boolean isAt(URI url, InetSocketAddress proxy) {
        return proxy(url).address() instanceof InetSocketAddress own
                && own.getHostString().equals(proxy.getHostString())
                && own.getPort() == proxy.getPort();
    }

    private static boolean isHttps(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    /** In a CGI program the request could set {@code HTTP_PROXY}. */
    private Optional<URI> url(URI target) {
        if (isHttps(target)) {
            return variable("HTTPS_PROXY").flatMap(EnvironmentProxies::parse);
        }
        return environment.containsKey("REQUEST_METHOD")
                ? Optional.empty()
                : variable("HTTP_PROXY").flatMap(EnvironmentProxies::parse);
    }

    private Optional<String> variable(String name) {
        return Stream.of(name, name.toLowerCase(Locale.ROOT))
                .map(spelling -> environment.getOrDefault(spelling, "").strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private static Optional<URI> parse(String text) {
        try {
            URI uri = new URI(text.contains("://") ? text : "http://" + text);
            return Optional.of(uri).filter(url -> url.getHost() != null);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Proxy proxy(URI url) {
        boolean socks = url.getScheme().startsWith("socks");
        int standard = socks ? SOCKS_PORT : DEFAULT_PORT;
        int port = url.getPort() >= 0 ? url.getPort() : standard;
        return new Proxy(
                socks ? Proxy.Type.SOCKS : Proxy.Type.HTTP,
                InetSocketAddress.createUnresolved(url.getHost(), port));
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        // the failure reaches the caller by itself
    }
}
