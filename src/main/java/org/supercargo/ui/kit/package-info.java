/**
 * What every feature of the window uses: dialogs, themes, icons, formats, and the JavaFX thread.
 */
package org.supercargo.ui.kit;
