package org.supercargo.credential.store;

import org.supercargo.credential.Place;

/**
 * Where a sign-in was kept.
 *
 * @param warning what the user should know about that, one sentence; may be empty
 */
public record Kept(Place place, String warning) {}
