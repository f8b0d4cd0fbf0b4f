package org.supercargo.testing;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.regex.Pattern;

/**
 * Debian's {@code docker-registry} (distribution 2.8.2) on a free port of 127.0.0.1 with an empty
 * folder of its own. One for a test class is {@code @RegisterExtension static final RealRegistry
 * registry = RealRegistry.plain();}. Where the program is missing, the class is left out as with
 * {@link RealParts}. One for a part of a test is started and closed by hand.
 */
public final class RealRegistry implements AutoCloseable, BeforeAllCallback, AfterAllCallback {
    private static final String PROGRAM = "docker-registry";
    private static final Pattern LISTENING = Pattern.compile("listening on ([0-9.]+:[0-9]+)");

    private final RegistrySetup setup;
    private final boolean deletes;
    private Path folder;
    private ServerProcess server;
    private RegistryFiller filler;
    private String host;

    private RealRegistry(RegistrySetup setup, boolean deletes) {
        this.setup = setup;
        this.deletes = deletes;
    }

    /** Open to everybody, over plain http, with deletes enabled. */
    public static RealRegistry plain() {
        return new RealRegistry(new RegistrySetup.Plain(), true);
    }

    /** Basic sign-in as {@link #username} with {@link #password}, over plain http. */
    public static RealRegistry htpasswd() {
        return new RealRegistry(new HtpasswdSetup(), true);
    }

    /**
     * Bearer sign-in as {@link #username} with {@link #password}, or as {@code reader} with {@code
     * read-only}, over plain http; {@code public/…} is open to everybody.
     */
    public static RealRegistry token() {
        return new RealRegistry(new TokenSetup(new TestCertificates()), true);
    }

    /** Open to everybody, over https with a certificate of the given throw-away authority. */
    public static RealRegistry tls(TestCertificates certificates) {
        return new RealRegistry(new TlsSetup(certificates, false), true);
    }

    /** As {@link #tls}, but only for those who show a certificate of the same authority. */
    public static RealRegistry mutualTls(TestCertificates certificates) {
        return new RealRegistry(new TlsSetup(certificates, true), true);
    }

    /**
     * The same registry, not yet started, that refuses every delete: distribution's own default.
     */
    public RealRegistry withDeletesDisabled() {
        return new RealRegistry(setup, false);
    }

    /** Starts it and waits until it listens. */
    public RealRegistry start() throws IOException, InterruptedException {
        folder = Files.createTempDirectory("supercargo-registry");
        server = ServerProcess.start(command(), LISTENING);
        host = server.awaitReady().group(1);
        filler = new RegistryFiller(uri(), setup);
        return this;
    }

    private ProcessBuilder command() throws IOException {
        Path configuration =
                Files.writeString(
                        folder.resolve("config.yml"),
                        """
                        version: 0.1
                        log: {level: info, formatter: text}
                        storage:
                          cache: {blobdescriptor: inmemory}
                          filesystem: {rootdirectory: %s}
                          delete: {enabled: %s}
                          maintenance: {uploadpurging: {enabled: false}}
                        http: {addr: "127.0.0.1:0", secret: only-for-tests}
                        """
                                .formatted(storage(), deletes));
        Path program = new RealProgram(PROGRAM).find().orElseThrow();
        var command = new ProcessBuilder(program.toString(), "serve", configuration.toString());
        command.environment().keySet().removeIf(name -> name.startsWith("REGISTRY_"));
        command.environment().putAll(setup.prepare(folder));
        return command;
    }

    /** Its name in references, {@code 127.0.0.1:port}. */
    public String host() {
        return host;
    }

    /** Where its API answers, without a path. */
    public URI uri() {
        return URI.create(setup.scheme() + "://" + host);
    }

    /** Who may sign in where Basic sign-in is asked. */
    public String username() {
        return HtpasswdSetup.USERNAME;
    }

    public String password() {
        return HtpasswdSetup.PASSWORD;
    }

    /** Another user, whose name is not only of letters that every program knows. */
    public String oddUsername() {
        return HtpasswdSetup.ODD_USERNAME;
    }

    public String oddPassword() {
        return HtpasswdSetup.ODD_PASSWORD;
    }

    /** A new http client that gets through to it, though without signing in. */
    public HttpClient client() {
        return setup.client();
    }

    /**
     * The token server of {@link #token}.
     *
     * @throws IllegalStateException if this registry has none
     */
    public TokenServer tokenServer() {
        if (setup instanceof TokenSetup token) {
            return token.tokens();
        }
        throw new IllegalStateException("this registry has no token server");
    }

    /** Its storage folder, for tests that spoil what is stored. */
    public Path storage() {
        return folder.resolve("data");
    }

    /** Pushes the manifest with all that belongs to it. */
    public void push(String repository, String tag, TestManifest manifest) throws IOException {
        filler.push(repository, tag, manifest);
    }

    /** The last lines of its log, which name the requests it got. */
    public String log() {
        return server.output();
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException, InterruptedException {
        RealProgram.require(TestNames.of(context), PROGRAM);
        start();
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        close();
    }

    /** Ends the program and deletes its folder. */
    @Override
    public void close() throws IOException {
        if (server == null) {
            return;
        }
        server.close();
        if (filler != null) {
            filler.close();
        }
        setup.close();
        Files.walkFileTree(folder, new Deletion());
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, IOException failure)
                throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
