/**
 * What the sample registry holds, in memory: repositories with their blobs, manifests, tags and
 * uploads.
 */
package org.supercargo.sample.store;
