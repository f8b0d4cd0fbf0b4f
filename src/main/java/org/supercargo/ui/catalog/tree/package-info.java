/** What the rows of the tree are made of: places, names, and what is remembered of them. */
package org.supercargo.ui.catalog.tree;
