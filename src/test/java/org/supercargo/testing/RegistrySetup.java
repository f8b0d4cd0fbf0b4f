package org.supercargo.testing;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** One way to set up a registry: what it is told, and how tests that fill it get past its door. */
interface RegistrySetup extends AutoCloseable {
    /**
     * Prepares what the registry needs.
     *
     * @param folder for files; it is deleted afterwards
     * @return settings, as distribution takes them from its environment
     */
    Map<String, String> prepare(Path folder) throws IOException;

    default String scheme() {
        return "http";
    }

    default HttpClient client() {
        return HttpClient.newHttpClient();
    }

    /** The Authorization header that allows to push to the repository. */
    default Optional<String> authorization(String repository) {
        return Optional.empty();
    }

    @Override
    default void close() {}

    /** Open to everybody, over plain http. */
    final class Plain implements RegistrySetup {
        @Override
        public Map<String, String> prepare(Path folder) {
            return Map.of();
        }
    }
}
