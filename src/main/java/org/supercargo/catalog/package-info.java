/** Catalog files: lists of repositories for registries that list nothing, cached and offline. */
package org.supercargo.catalog;
