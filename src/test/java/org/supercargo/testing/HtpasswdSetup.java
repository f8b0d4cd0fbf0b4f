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

    /** The password as {@code htpasswd -B} writes it, with the least rounds. */
    private static final String LINE =
            "anne:$2y$04$/rNMUi5fC9yINDkHIMxVrOTxO1uioW7owgNO9GKZj/WSWlSdQv2s6\n";

    @Override
    public Map<String, String> prepare(Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("htpasswd"), LINE);
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
