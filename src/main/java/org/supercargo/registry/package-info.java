/** A remote registry over HTTP: one class for each endpoint of the distribution specification. */
package org.supercargo.registry;
