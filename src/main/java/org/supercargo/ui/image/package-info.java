/** The detail pane: what one manifest is and what is in it. */
package org.supercargo.ui.image;
