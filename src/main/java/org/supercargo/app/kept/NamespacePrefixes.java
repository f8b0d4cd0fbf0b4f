package org.supercargo.app.kept;

import org.supercargo.oci.InvalidNameException;
import org.supercargo.oci.RegistryAddress;
import org.supercargo.oci.RegistryName;

import java.util.List;
import java.util.function.BiConsumer;

/** The paths that registries were added with: new names are begun with them. */
public final class NamespacePrefixes {
    private final List<String> addresses;

    /**
     * @param addresses what is kept, each as {@code host[:port]/path}
     */
    public NamespacePrefixes(List<String> addresses) {
        this.addresses = addresses;
    }

    /** Keeps the path of the address, if it has one, in place of an earlier one. */
    public void keep(RegistryAddress address) {
        address.prefix()
                .ifPresent(
                        path -> {
                            forget(address.name());
                            addresses.add(begin(address.name()) + path);
                        });
    }

    /** Gives each registry with its path; what is no address in the settings is passed over. */
    public void each(BiConsumer<RegistryName, String> action) {
        for (String text : addresses) {
            try {
                RegistryAddress address = RegistryAddress.parse(text);
                address.prefix().ifPresent(path -> action.accept(address.name(), path));
            } catch (InvalidNameException e) {
                // A settings file may have been edited by hand.
            }
        }
    }

    public void forget(RegistryName registry) {
        addresses.removeIf(address -> address.startsWith(begin(registry)));
    }

    /** What the name of a repository is begun with, such as {@code team/}; may be empty. */
    public String beginning(RegistryName registry) {
        String host = begin(registry);
        return addresses.stream()
                .filter(address -> address.startsWith(host))
                .findFirst()
                .map(address -> address.substring(host.length()) + "/")
                .orElse("");
    }

    private static String begin(RegistryName registry) {
        return registry.host() + "/";
    }
}
