/** Catalogs: lists of repositories that a team keeps in a file or in a registry. */
package org.supercargo.service.catalog;
