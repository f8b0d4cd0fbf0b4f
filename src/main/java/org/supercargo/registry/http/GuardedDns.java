package org.supercargo.registry.http;

import okhttp3.Dns;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Resolves names that a registry gave, and only to addresses at least as far out as the registry
 * itself: so that no registry can send requests into the user's own network. It looks at addresses,
 * not at names, since names can lead anywhere.
 */
record GuardedDns(AddressScope floor) implements Dns {
    @Override
    public List<InetAddress> lookup(String hostname) throws UnknownHostException {
        List<InetAddress> allowed =
                SYSTEM.lookup(hostname).stream()
                        .filter(address -> AddressScope.of(address).compareTo(floor) >= 0)
                        .toList();
        if (allowed.isEmpty()) {
            throw new ForbiddenAddressException(hostname);
        }
        return allowed;
    }

    /** Checks an address that stands in a URL as a number, for which OkHttp asks no resolver. */
    void checkNumeric(String host) throws UnknownHostException {
        if (isNumeric(host)) {
            lookup(host);
        }
    }

    private static boolean isNumeric(String host) {
        return host.indexOf(':') >= 0 || host.matches("[0-9.]+");
    }
}
