/** The dialog that removes many tags: by rules, or those that were selected. */
package org.supercargo.ui.cleanup;
