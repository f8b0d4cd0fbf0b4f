package org.supercargo.credential.file;

import org.supercargo.credential.Place;

/**
 * A namespace or a repository of a registry that a key of a configuration file names; the key does
 * not tell which of the two it is.
 *
 * @param path behind the registry's name, without slashes at its ends; it may be no valid path
 * @param place the file
 */
public record ConfiguredPath(String path, Place place) {}
