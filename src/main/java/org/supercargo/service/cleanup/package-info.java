/** Cleaning up by rules: which tags go and why, said for each tag before anything happens. */
package org.supercargo.service.cleanup;
