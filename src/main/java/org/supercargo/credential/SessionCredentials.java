package org.supercargo.credential;

import org.supercargo.oci.RegistryName;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The sign-ins typed since the program was started. They are kept in memory only. */
public final class SessionCredentials implements CredentialSource {
    private static final Place PLACE = new Place("sign-in of this session", "");

    private final Map<RegistryName, Credential> credentials = new ConcurrentHashMap<>();

    /** Keeps the credential until the program ends, in place of an earlier one. */
    public void signIn(RegistryName registry, Credential credential) {
        credentials.put(registry, credential);
    }

    /**
     * @return whether there was a sign-in to forget
     */
    public boolean signOut(RegistryName registry) {
        return credentials.remove(registry) != null;
    }

    /** Whether somebody has signed in to the registry. */
    public boolean has(RegistryName registry) {
        return credentials.containsKey(registry);
    }

    @Override
    public Place place() {
        return PLACE;
    }

    @Override
    public List<Finding> look(CredentialRequest request) {
        return List.of(
                Optional.ofNullable(credentials.get(request.registry()))
                        .map(credential -> Finding.found(PLACE, credential))
                        .orElseGet(() -> Finding.none(PLACE, "Nobody has signed in here.")));
    }
}
