package org.supercargo.service;

import org.supercargo.oci.RegistryName;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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
