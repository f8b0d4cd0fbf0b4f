package org.supercargo.bench;

import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.testing.RealProgram;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Debian's {@code docker-registry} over the storage folder {@code bench.data}, on a free port until
 * it is closed.
 */
public final class BenchRegistry implements AutoCloseable {
    private static final Pattern LISTENING = Pattern.compile("listening on ([0-9.]+:[0-9]+)");

    private final Process server;
    private final String host;

    private BenchRegistry(Process server, String host) {
        this.server = server;
        this.host = host;
    }

    public static BenchRegistry start() throws IOException {
        Path configuration = Files.createTempFile("supercargo-bench", ".yml");
        Files.writeString(
                configuration,
                """
                version: 0.1
                log: {level: info, formatter: text, accesslog: {disabled: true}}
                storage:
                  cache: {blobdescriptor: inmemory}
                  filesystem: {rootdirectory: %s}
                  maintenance: {uploadpurging: {enabled: false}}
                http: {addr: "127.0.0.1:0", secret: only-for-benchmarks}
                """
                        .formatted(System.getProperty("bench.data")));
        Path program = new RealProgram("docker-registry").find().orElseThrow();
        var command = new ProcessBuilder(program.toString(), "serve", configuration.toString());
        Process server = command.redirectErrorStream(true).start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::destroyForcibly));
        BufferedReader output = server.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Optional<MatchResult> listening = LISTENING.matcher(line).results().findFirst();
            if (listening.isPresent()) {
                Thread.ofVirtual().start(() -> drain(server.getInputStream()));
                return new BenchRegistry(server, listening.get().group(1));
            }
        }
        throw new IOException("docker-registry did not start over bench.data");
    }

    private static void drain(InputStream output) {
        try (output) {
            output.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // The registry was ended, and its output with it.
        }
    }

    public RegistryName name() {
        return new RegistryName(host);
    }

    /** The repository of 50 000 tags. */
    public RepositoryName tall() {
        return new RepositoryName(name(), "tall/app");
    }

    public String url(String path) {
        return "http://" + host + "/v2/" + path;
    }

    @Override
    public void close() {
        server.destroyForcibly();
    }
}
