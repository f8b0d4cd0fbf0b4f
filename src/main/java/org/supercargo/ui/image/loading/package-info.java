/** What comes in the background, and how it looks until it has come. */
package org.supercargo.ui.image.loading;
