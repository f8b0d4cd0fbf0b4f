/** What the registries hold: the tree of registries and repositories, and the table of tags. */
package org.supercargo.ui.catalog;
