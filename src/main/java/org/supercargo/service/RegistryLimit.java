package org.supercargo.service;

/**
 * Something that a registry has shown not to do.
 *
 * @param words two or three, such as {@code no catalog}
 * @param reason a sentence: what the registry answered, and what that means
 */
public record RegistryLimit(String words, String reason) {}
