package org.supercargo.registry.auth;

import okhttp3.HttpUrl;

import org.supercargo.content.Attempt;

/**
 * A request that is to be signed.
 *
 * @param url where it goes
 * @param attempt what is being done, for failures
 * @param wanted what it needs to be allowed
 */
record Signing(HttpUrl url, Attempt attempt, Wanted wanted) {}
