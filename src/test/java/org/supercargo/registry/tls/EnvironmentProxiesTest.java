package org.supercargo.registry.tls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;

class EnvironmentProxiesTest {
    private static final URI HTTPS = URI.create("https://registry.example.com/v2/");
    private static final URI HTTP = URI.create("http://registry.example.com/v2/");
    private static final Proxy OTHER =
            new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("other", 1));

    private static EnvironmentProxies of(Map<String, String> environment) {
        return new EnvironmentProxies(
                environment,
                new ProxySelector() {
                    @Override
                    public List<Proxy> select(URI uri) {
                        return List.of(OTHER);
                    }

                    @Override
                    public void connectFailed(URI uri, SocketAddress address, IOException e) {}
                });
    }

    private static List<Proxy> http(String host, int port) {
        return List.of(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port)));
    }

    @Test
    void C74_takesTheProxyOfTheScheme() {
        EnvironmentProxies proxies =
                of(Map.of("HTTPS_PROXY", "http://secure:3128", "http_proxy", "plain:8080"));

        assertThat(proxies.select(HTTPS)).isEqualTo(http("secure", 3128));
        assertThat(proxies.select(HTTP)).isEqualTo(http("plain", 8080));
    }

    @Test
    void C74_goesDirectlyWhereNoProxySaysSo() {
        EnvironmentProxies proxies =
                of(Map.of("HTTPS_PROXY", "http://p:1", "no_proxy", "example.com"));

        assertThat(proxies.select(HTTPS)).containsExactly(Proxy.NO_PROXY);
        assertThat(proxies.select(URI.create("https://localhost:5000/")))
                .containsExactly(Proxy.NO_PROXY);
    }

    @Test
    void C74_ignoresHttpProxyInACgiProgram() {
        EnvironmentProxies proxies =
                of(Map.of("HTTP_PROXY", "http://evil:1", "REQUEST_METHOD", "GET"));

        assertThat(proxies.select(HTTP)).containsExactly(Proxy.NO_PROXY);
    }

    @Test
    void C74_leavesItToThePlatformWithoutVariables() {
        assertThat(of(Map.of()).select(HTTPS)).containsExactly(OTHER);
    }

    @Test
    void C74_knowsTheSignInOfAProxyAndOfNoOther() {
        EnvironmentProxies proxies = of(Map.of("HTTPS_PROXY", "http://anne:secret@p:3128"));

        assertThat(proxies.signIn(InetSocketAddress.createUnresolved("p", 3128)))
                .contains("anne:secret");
        assertThat(proxies.signIn(InetSocketAddress.createUnresolved("q", 3128))).isEmpty();
    }

    @Test
    void C74_knowsSocksProxies() {
        assertThat(of(Map.of("HTTPS_PROXY", "socks5://s")).select(HTTPS))
                .containsExactly(
                        new Proxy(Proxy.Type.SOCKS, InetSocketAddress.createUnresolved("s", 1080)));
    }
}
