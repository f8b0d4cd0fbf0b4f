package org.supercargo.registry.auth;

import okhttp3.HttpUrl;

import java.util.Optional;

/**
 * Where a registry sends its users for a token, which often shows whose product it is.
 *
 * @param realm the token server's URL
 * @param service the name that the registry gives itself there
 */
public record TokenService(HttpUrl realm, Optional<String> service) {}
