package org.supercargo.registry.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.supercargo.testing.RealRegistry;
import org.supercargo.testing.TestCertificates;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;

import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLServerSocketFactory;

/** The first byte of an answer to a client hello, from servers that speak this and that. */
class TlsHelloTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @RegisterExtension static final RealRegistry plain = RealRegistry.plain();

    @RegisterExtension static final RealRegistry tls = RealRegistry.tls(new TestCertificates());

    private static boolean isPlain(RealRegistry registry) throws IOException {
        URI place = URI.create("any://" + registry.host());
        return isPlain(place.getHost(), place.getPort());
    }

    private static boolean isPlain(String host, int port) throws IOException {
        return TlsHello.isAnsweredInPlainHttp(new InetSocketAddress(host, port), PATIENCE);
    }

    @Test
    void C51_tellsARegistryOfPlainHttp() throws Exception {
        assertThat(isPlain(plain)).isTrue();
    }

    @Test
    void C51_tellsARegistryOfHttps() throws Exception {
        assertThat(isPlain(tls)).isFalse();
    }

    @Test
    void C51_takesAnAlertForTls() throws Exception {
        var sockets = (SSLServerSocketFactory) SSLServerSocketFactory.getDefault();
        try (var server = (SSLServerSocket) sockets.createServerSocket(0)) {
            server.setEnabledProtocols(new String[] {"TLSv1.3"});
            Thread.ofVirtual().start(() -> handshake(server));

            assertThat(isPlain("localhost", server.getLocalPort())).isFalse();
        }
    }

    private static void handshake(ServerSocket server) {
        try (Socket socket = server.accept()) {
            assertThatThrownBy(() -> socket.getInputStream().read())
                    .isInstanceOf(IOException.class);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void leavesAServerThatKeepsSilentToALongerLook() throws Exception {
        try (ServerSocket silent = new ServerSocket(0)) {
            var place = new InetSocketAddress("localhost", silent.getLocalPort());

            assertThatThrownBy(() -> TlsHello.isAnsweredInPlainHttp(place, Duration.ofMillis(50)))
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void leavesAPortWhereNobodyListensToALongerLook() throws Exception {
        int port;
        try (ServerSocket closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }

        assertThatThrownBy(() -> isPlain("localhost", port)).isInstanceOf(ConnectException.class);
    }
}
