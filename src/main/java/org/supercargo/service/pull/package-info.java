/** Pulling images to this computer. */
package org.supercargo.service.pull;
