/**
 * Finds the credential for a registry in the places that docker, finch and podman use, and says why
 * it is that one.
 */
package org.supercargo.credential;
