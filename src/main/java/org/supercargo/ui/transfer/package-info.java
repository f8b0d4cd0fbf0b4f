/** Pulls: the dialog that begins one, and the strip that shows what is going on. */
package org.supercargo.ui.transfer;
