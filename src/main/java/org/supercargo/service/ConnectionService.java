package org.supercargo.service;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.supercargo.oci.RegistryName;

/** Remembers which registries the user allows to be asked over plain http. */
public final class ConnectionService {
    private final Set<RegistryName> plainHttp = ConcurrentHashMap.newKeySet();

    public void allowPlainHttp(RegistryName registry) {
        plainHttp.add(registry);
    }

    public boolean allowsPlainHttp(RegistryName registry) {
        return plainHttp.contains(registry);
    }
}
