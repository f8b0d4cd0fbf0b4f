/** The dialog that deletes a whole repository, after its name was typed. */
package org.supercargo.ui.removal;
