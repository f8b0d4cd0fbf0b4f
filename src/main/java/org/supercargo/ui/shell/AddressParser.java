package org.supercargo.ui.shell;

import org.supercargo.oci.InvalidNameException;
import org.supercargo.oci.Reference;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.ui.navigation.Location;

import java.util.function.Predicate;

/**
 * Reads what is typed or pasted into the address bar: a registry, a repository, a tag or a digest.
 */
final class AddressParser {
    private final Predicate<RegistryName> known;

    /**
     * @param known the registries that stand in the tree, whose names need no dot to be names
     */
    AddressParser(Predicate<RegistryName> known) {
        this.known = known;
    }

    /**
     * @throws InvalidNameException if the text names no place; its message says why
     */
    Location parse(String typed) {
        String text = PastedAddress.typed(typed);
        String bare = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        if (!bare.contains("/") && (bare.length() < text.length() || isRegistry(bare))) {
            return new Location.AtRegistry(new RegistryName(bare));
        }
        return ofReference(Reference.parse(bare));
    }

    private static Location ofReference(Reference reference) {
        RepositoryName repository = reference.repository();
        return reference.tag().isEmpty() && reference.digest().isEmpty()
                ? new Location.AtRepository(repository)
                : new Location.AtManifest(reference);
    }

    private boolean isRegistry(String text) {
        int colon = text.indexOf(':');
        String host = colon < 0 ? text : text.substring(0, colon);
        return host.equals("localhost")
                || host.startsWith("[")
                || host.contains(".")
                || !text.contains("@") && isKnown(text);
    }

    private boolean isKnown(String text) {
        try {
            return known.test(new RegistryName(text));
        } catch (InvalidNameException e) {
            return false;
        }
    }
}
