package org.supercargo.service;

/**
 * Something that a registry has shown not to do.
 *
 * @param words two or three, such as {@code no catalog}
 * @param meaning what that means for the user, in a sentence
 * @param evidence what the registry did to show it, in a sentence
 */
public record RegistryLimit(String words, String meaning, String evidence) {}
