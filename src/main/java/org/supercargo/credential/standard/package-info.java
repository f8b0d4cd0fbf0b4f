/** Puts the sources together in this program's order. */
package org.supercargo.credential.standard;
