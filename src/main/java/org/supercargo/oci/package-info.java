/**
 * Pure values of the OCI specifications: references, digests, descriptors, manifests. Imports only
 * the JDK.
 */
package org.supercargo.oci;
