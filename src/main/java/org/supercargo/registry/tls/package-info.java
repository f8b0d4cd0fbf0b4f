/** Whom to trust and how to be known: certificate folders, the system's roots, keys, proxies. */
package org.supercargo.registry.tls;
