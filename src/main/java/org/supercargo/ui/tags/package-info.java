/** The tags of a repository: their table, its details, its menu and its filter. */
package org.supercargo.ui.tags;
