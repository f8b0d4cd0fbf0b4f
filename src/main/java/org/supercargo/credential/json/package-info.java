/** Reads the JSON of credential files and helpers as the Go programs do that write it. */
package org.supercargo.credential.json;
