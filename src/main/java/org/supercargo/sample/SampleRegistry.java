package org.supercargo.sample;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

import org.supercargo.oci.RegistryName;
import org.supercargo.sample.content.SampleContent;
import org.supercargo.sample.http.DeletePolicy;
import org.supercargo.sample.http.FrontDoor;
import org.supercargo.sample.http.RegistryHandler;
import org.supercargo.sample.http.SignIn;
import org.supercargo.sample.store.Store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A running registry on this computer's loopback address, with everything it holds in memory. */
public final class SampleRegistry implements AutoCloseable {
    private static final long DEFAULT_MEMORY = 256L << 20;
    private static final int DEFAULT_PAGE = 1000;

    /**
     * How a registry is started.
     *
     * @param port the TCP port, or 0 for a free one
     * @param filled whether it begins with the sample content
     * @param deletes what may be deleted
     * @param pageLimit the most entries of a page of repositories or tags
     * @param memoryLimit bytes of content beyond which pushes are refused
     * @param signIn what users must sign in with; empty lets everyone in
     */
    public record Options(
            int port,
            boolean filled,
            DeletePolicy deletes,
            int pageLimit,
            long memoryLimit,
            Optional<SignIn> signIn) {

        /** A free port, the sample content, everything allowed. */
        public static Options defaults() {
            return new Options(
                    0, true, DeletePolicy.ALLOWED, DEFAULT_PAGE, DEFAULT_MEMORY, Optional.empty());
        }

        public Options withPort(int other) {
            return new Options(other, filled, deletes, pageLimit, memoryLimit, signIn);
        }

        /** Without the sample content. */
        public Options empty() {
            return new Options(port, false, deletes, pageLimit, memoryLimit, signIn);
        }

        public Options withDeletes(DeletePolicy other) {
            return new Options(port, filled, other, pageLimit, memoryLimit, signIn);
        }

        public Options withPageLimit(int other) {
            return new Options(port, filled, deletes, other, memoryLimit, signIn);
        }

        public Options withMemoryLimit(long other) {
            return new Options(port, filled, deletes, pageLimit, other, signIn);
        }

        public Options withSignIn(String user, String password) {
            Optional<SignIn> other = Optional.of(new SignIn(user, password));
            return new Options(port, filled, deletes, pageLimit, memoryLimit, other);
        }
    }

    private final FrontDoor door;
    private final HttpServer server;
    private final ExecutorService executor;

    private SampleRegistry(FrontDoor door, HttpServer server, ExecutorService executor) {
        this.door = door;
        this.server = server;
        this.executor = executor;
    }

    /**
     * Starts a registry on a free port, with the sample content.
     *
     * @throws IOException if no port can be opened
     */
    public static SampleRegistry start() throws IOException {
        return start(Options.defaults());
    }

    /**
     * Starts a registry. Returns at once: the first request waits until the content is there.
     *
     * @throws IOException if the port cannot be opened
     */
    public static SampleRegistry start(Options options) throws IOException {
        InetAddress loopback = InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
        FrontDoor door = new FrontDoor(new InetSocketAddress(loopback, options.port));
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
        HttpServer server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
        CompletableFuture<HttpHandler> handler =
                CompletableFuture.supplyAsync(() -> handler(options), executor);
        server.setExecutor(executor);
        server.createContext("/", exchange -> handler.join().handle(exchange));
        server.start();
        door.open(server.getAddress());
        return new SampleRegistry(door, server, executor);
    }

    private static HttpHandler handler(Options options) {
        Store store = new Store(options.memoryLimit);
        if (options.filled) {
            SampleContent.fill(store);
        }
        return new RegistryHandler(store, options.deletes, options.pageLimit, options.signIn);
    }

    /** The name under which references reach this registry, {@code localhost:port}. */
    public RegistryName name() {
        return new RegistryName("localhost:" + door.port());
    }

    /** Stops at once and forgets everything. */
    @Override
    public void close() {
        door.close();
        server.stop(0);
        executor.shutdownNow();
    }
}
