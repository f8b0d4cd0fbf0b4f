package org.supercargo.registry.connection;

import okhttp3.HttpUrl;

import org.supercargo.oci.RegistryName;
import org.supercargo.registry.auth.TokenService;
import org.supercargo.registry.vendor.ApiSurroundings;
import org.supercargo.registry.vendor.Vendor;
import org.supercargo.registry.vendor.VendorApi;
import org.supercargo.registry.vendor.VendorApis;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Opens the API of a registry's vendor once, as soon as it is known whose registry it is. */
final class VendorAccess {
    private final RegistryName registry;
    private final Supplier<Optional<TokenService>> tokens;
    private final Function<HttpUrl, ApiSurroundings> surroundings;
    private Optional<VendorApi> opened = Optional.empty();

    /**
     * @param tokens the registry's challenge, as far as it has been seen
     * @param surroundings what the API needs, from the registry's own URL
     */
    VendorAccess(
            RegistryName registry,
            Supplier<Optional<TokenService>> tokens,
            Function<HttpUrl, ApiSurroundings> surroundings) {
        this.registry = registry;
        this.tokens = tokens;
        this.surroundings = surroundings;
    }

    Optional<Vendor> known() {
        return Vendor.of(registry, tokens.get());
    }

    synchronized Optional<VendorApi> api(HttpUrl origin) {
        if (opened.isEmpty()) {
            opened = VendorApis.of(surroundings.apply(origin), tokens.get());
        }
        return opened;
    }
}
