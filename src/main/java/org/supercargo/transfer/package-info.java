/**
 * Copies manifests and everything below them between any two places, verified, with progress and
 * cancel.
 */
package org.supercargo.transfer;
