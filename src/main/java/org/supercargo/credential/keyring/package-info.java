/** Looks into the keyring of the system for sign-ins that only an empty entry in a file marks. */
package org.supercargo.credential.keyring;
