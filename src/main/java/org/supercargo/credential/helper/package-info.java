/** Speaks docker's credential helper protocol with programs named {@code docker-credential-…}. */
package org.supercargo.credential.helper;
