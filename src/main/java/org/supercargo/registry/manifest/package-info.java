/** Manifests and referrers of a remote repository. */
package org.supercargo.registry.manifest;
