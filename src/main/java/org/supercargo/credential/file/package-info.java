/** Reads the credential files of docker, finch and podman. */
package org.supercargo.credential.file;
