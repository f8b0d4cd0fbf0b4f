package org.supercargo.service.cleanup;

/**
 * What the rules say of one tag.
 *
 * @param because why, as words that stand after "goes, " or "stays, "
 */
public record Verdict(TagAge about, boolean goes, String because) {}
