/** Catalog files: the repositories of a registry that lists none. */
package org.supercargo.oci.json.catalog;
