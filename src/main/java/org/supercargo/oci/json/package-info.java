/**
 * Reads the JSON of manifests, indexes and image configurations with Jackson, within fixed limits.
 */
package org.supercargo.oci.json;
