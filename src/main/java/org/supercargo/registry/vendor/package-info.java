/**
 * What vendors offer beside the registry API: each one's own API behind one interface. A vendor is
 * told by its host's name or by its challenge; nothing is asked to find out.
 */
package org.supercargo.registry.vendor;
