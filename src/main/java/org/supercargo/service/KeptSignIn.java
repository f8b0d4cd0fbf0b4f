package org.supercargo.service;

import org.supercargo.credential.Place;

/**
 * Where a sign-in was kept.
 *
 * @param lasting whether it is still there after the program has ended
 * @param warning what the user should know about that, one sentence; may be empty
 */
public record KeptSignIn(Place place, boolean lasting, String warning) {}
