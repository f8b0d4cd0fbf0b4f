package org.supercargo.ui.requests;

import org.supercargo.oci.RegistryName;
import org.supercargo.service.requests.LoggedRequest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Requests as tests need them. */
final class RequestSamples {
    static final RegistryName REGISTRY = new RegistryName("r.example");
    static final String DIGEST = "sha256:" + "ab".repeat(32);

    private RequestSamples() {}

    static LoggedRequest request(String method, String url) {
        return request(1, REGISTRY, method, url, 200, 0, false);
    }

    static LoggedRequest request(
            long number,
            RegistryName registry,
            String method,
            String url,
            int status,
            long sent,
            boolean authorized) {
        return new LoggedRequest(
                number,
                registry,
                method,
                url,
                status == 0 ? OptionalInt.empty() : OptionalInt.of(status),
                sent,
                10,
                Instant.EPOCH,
                Duration.ofMillis(5),
                authorized,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
