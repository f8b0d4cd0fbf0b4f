package org.supercargo.credential.file;

import org.supercargo.oci.RegistryName;

/**
 * A registry that a configuration file names.
 *
 * @param source the words for the kind of file
 * @param location the file's path
 */
public record ConfiguredRegistry(RegistryName name, String source, String location) {}
