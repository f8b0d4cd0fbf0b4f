/** Blobs of a remote repository: asked for, fetched, sent and mounted. */
package org.supercargo.registry.blob;
