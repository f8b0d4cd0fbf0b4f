/** Keeps sign-ins beyond the session: in a helper, in this program's own file, or in docker's. */
package org.supercargo.credential.store;
