package org.supercargo.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** Basic sign-in by a file of passwords. */
final class HtpasswdSetup implements RegistrySetup {
    static final String USERNAME = "anne";
    static final String PASSWORD = "open-sesame";

    /** Names and passwords may hold more than letters, and passwords a colon. */
    static final String ODD_USERNAME = "jörg";

    static final String ODD_PASSWORD = "pä:ss:wörd ☃";

    /** The passwords as {@code htpasswd -B} writes them, with the least rounds. */
    private static final String LINES =
            """
            anne:$2y$04$/rNMUi5fC9yINDkHIMxVrOTxO1uioW7owgNO9GKZj/WSWlSdQv2s6
            jörg:$2y$04$NI.SK9SYH/beJRWP3WvPVOJMqduB8DT9teknZz.DXs8qYhoCCtaMa
            """;

    @Override
    public Map<String, String> prepare(Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("htpasswd"), LINES);
        return Map.of(
                "REGISTRY_AUTH", "htpasswd",
                "REGISTRY_AUTH_HTPASSWD_REALM", "Supercargo tests",
                "REGISTRY_AUTH_HTPASSWD_PATH", file.toString());
    }

    @Override
    public Optional<String> authorization(String repository) {
        byte[] pair = (USERNAME + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        return Optional.of("Basic " + Base64.getEncoder().encodeToString(pair));
    }
}
