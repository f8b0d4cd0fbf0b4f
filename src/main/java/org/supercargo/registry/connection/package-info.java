/**
 * The one connection to a registry: where and how it answers, what it can, and who hears of its
 * requests.
 */
package org.supercargo.registry.connection;
