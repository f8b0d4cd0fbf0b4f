package org.supercargo.credential;

import org.supercargo.oci.InvalidNameException;
import org.supercargo.oci.RegistryName;

import java.util.List;
import java.util.Optional;

/**
 * A credential in environment variables: {@code OCI_BEARER}, or {@code OCI_USERNAME} with {@code
 * OCI_PASSWORD}. It goes only to the registry that {@code OCI_REGISTRY} names.
 */
public final class EnvironmentCredentials implements CredentialSource {
    private static final String REGISTRY = "OCI_REGISTRY";
    private static final String BEARER = "OCI_BEARER";
    private static final String USER = "OCI_USERNAME";
    private static final String PASSWORD = "OCI_PASSWORD";

    private final Environment environment;

    public EnvironmentCredentials(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Place place() {
        String variables =
                environment.variable(BEARER).isPresent() ? BEARER : USER + ", " + PASSWORD;
        return new Place("environment variables", variables);
    }

    @Override
    public List<Finding> look(CredentialRequest request) {
        return List.of(find(request.registry()));
    }

    private Finding find(RegistryName wanted) {
        Optional<String> registry = environment.variable(REGISTRY).map(String::strip);
        if (!isSet()) {
            return Finding.none(place(), "The variables are not set.");
        }
        if (registry.isEmpty()) {
            return Finding.without(
                    place(),
                    Outcome.SKIPPED,
                    "The variables do not say for which registry they are.",
                    "Set OCI_REGISTRY to the registry's host[:port].");
        }
        try {
            return new RegistryName(registry.get()).equals(wanted)
                    ? credential()
                    : Finding.none(place(), "OCI_REGISTRY names another registry.");
        } catch (InvalidNameException e) {
            return Finding.without(
                    place(),
                    Outcome.MALFORMED,
                    "OCI_REGISTRY is not a registry name.",
                    "Set it to host or host:port.");
        }
    }

    private boolean isSet() {
        return environment.variable(BEARER).isPresent() || environment.variable(USER).isPresent();
    }

    private Finding credential() {
        Optional<Secret> bearer = environment.variable(BEARER).map(Secret::new);
        Optional<Secret> password = environment.variable(PASSWORD).map(Secret::new);
        if (bearer.isPresent()) {
            return Finding.found(place(), new Credential.BearerToken(bearer.get()));
        }
        return password.map(
                        secret ->
                                Finding.found(
                                        place(),
                                        new Credential.UserPassword(
                                                environment.variable(USER).orElseThrow(), secret)))
                .orElseGet(() -> Finding.none(place(), "OCI_PASSWORD is not set."));
    }
}
