/** Signing in to a registry: challenges, scopes, tokens, and the walk through the credentials. */
package org.supercargo.registry.auth;
