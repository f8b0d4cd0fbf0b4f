package org.supercargo.credential;

import org.supercargo.credential.helper.CredentialHelpers;
import org.supercargo.credential.program.ProgramFinder;
import org.supercargo.credential.program.ProgramRunner;
import org.supercargo.credential.standard.StandardCredentials;
import org.supercargo.oci.RegistryName;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A home folder for a test, with the files, helper programs and variables that it needs. */
public final class TestHome {
    /** What an explanation says where no registry was asked. */
    public static final Verdict NOT_TRIED = new Verdict.Untried("It was not tried.");

    private final Path home;
    private final Map<String, String> variables = new HashMap<>();
    private Duration helperTimeout = Duration.ofSeconds(20);
    private StandardCredentials credentials;

    public TestHome(Path home) {
        this.home = home;
        variables.put("PATH", home.resolve("bin") + ":/usr/bin:/bin");
        variables.put("HOME", home.toString());
    }

    public Path path(String relative) {
        return home.resolve(relative);
    }

    public TestHome file(String relative, String content) {
        return file(relative, content.getBytes(StandardCharsets.UTF_8));
    }

    public TestHome file(String relative, byte[] content) {
        try {
            Files.createDirectories(path(relative).getParent());
            Files.write(path(relative), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public TestHome docker(String config) {
        return file(".docker/config.json", config);
    }

    public TestHome finch(String config) {
        return file(".finch/config.json", config);
    }

    /** Puts a helper on the path; the script sees the action as {@code $1}. */
    public TestHome helper(String name, String script) {
        return program("docker-credential-" + name, script);
    }

    /** Puts a program on the path. */
    public TestHome program(String name, String script) {
        file("bin/" + name, "#!/bin/sh\n" + script + "\n");
        try {
            Files.setPosixFilePermissions(
                    path("bin/" + name), PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** A helper that keeps what it is given in the file {@code kept} of the home folder. */
    public TestHome keepingHelper(String name) {
        return helper(
                name,
                """
                case "$1" in
                  store) cat > "$HOME/kept" ;;
                  get) [ -f "$HOME/kept" ] && cat "$HOME/kept" && exit 0
                       echo 'credentials not found in native keychain'; exit 1 ;;
                  erase) rm -f "$HOME/kept" ;;
                  list) echo '{"https://listed.io":"anne","b.io:5000":"bob"}' ;;
                esac\
                """);
    }

    public String read(String relative) {
        try {
            return Files.readString(path(relative));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public TestHome variable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    public TestHome helperTimeout(Duration time) {
        helperTimeout = time;
        return this;
    }

    public Environment environment() {
        return environment(Environment.OperatingSystem.LINUX);
    }

    public Environment environment(Environment.OperatingSystem system) {
        return new Environment(home, Map.copyOf(variables), system, Optional.of("12345"));
    }

    /** The helpers of this home, made anew. */
    public CredentialHelpers helpers(Duration timeout, InstantSource clock) {
        return new CredentialHelpers(
                new ProgramFinder(environment()), new ProgramRunner(environment(), timeout), clock);
    }

    /** The standard chain over this home, made once. */
    public StandardCredentials credentials() {
        if (credentials == null) {
            credentials = new StandardCredentials(environment(), helperTimeout);
        }
        return credentials;
    }

    public ChainSearch search(String name) {
        int slash = name.indexOf('/');
        return credentials()
                .chain()
                .search(
                        new RegistryName(slash < 0 ? name : name.substring(0, slash)),
                        slash < 0 ? Optional.empty() : Optional.of(name.substring(slash + 1)));
    }

    /**
     * The first credential for a registry or repository.
     *
     * @param name {@code host[:port]} or {@code host[:port]/path}
     */
    public Optional<Credential> find(String name) {
        return search(name).next().map(FoundCredential::credential);
    }

    public CredentialExplanation explain(String host) {
        return credentials()
                .chain()
                .explain(new RegistryName(host), Optional.empty(), credential -> NOT_TRIED);
    }

    /** The line of the explanation about the first place whose words begin like this. */
    public Step step(String host, String source) {
        return explain(host).tried().stream()
                .filter(step -> step.place().source().startsWith(source))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    public static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A configuration with one entry. */
    public static String auth(String key, String login) {
        return "{\"auths\":{\"%s\":{\"auth\":\"%s\"}}}".formatted(key, base64(login));
    }

    public static Optional<Credential> password(String user, String password) {
        return Optional.of(new Credential.UserPassword(user, new Secret(password)));
    }

    public static Optional<Credential> identityToken(String user, String token) {
        return Optional.of(new Credential.IdentityToken(user, new Secret(token)));
    }

    public static Optional<Credential> bearer(String token) {
        return Optional.of(new Credential.BearerToken(new Secret(token)));
    }
}
