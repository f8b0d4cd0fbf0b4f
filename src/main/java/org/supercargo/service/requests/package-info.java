/** The log of what was asked of registries. */
package org.supercargo.service.requests;
