/** Signing in to a registry and out again: tried first, then kept where it is safe. */
package org.supercargo.service.signin;
