package org.supercargo.ui.catalog.tree;

import org.supercargo.oci.RegistryName;

/**
 * A registry that stands in the tree.
 *
 * @param origin how the program came to know it
 * @param detail where its name was found, to be read on hover; may be empty
 */
public record KnownRegistry(RegistryName name, Origin origin, String detail) {
    /** What the registry is called where a person reads it. */
    public String title() {
        return origin == Origin.SAMPLE ? "Sample registry" : name.toString();
    }

    /** What it is remembered by: the sample registry has another port in each run. */
    public String key() {
        return origin == Origin.SAMPLE ? "sample" : name.host();
    }

    /** How the program came to know a registry. */
    public enum Origin {
        /** The registry in the program itself. */
        SAMPLE,
        /** A configuration file names it. */
        CONFIGURED,
        /** The user added it. */
        ADDED
    }
}
