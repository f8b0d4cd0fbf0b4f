/** The window itself: tool bar, address bar, the panes side by side, the keys. */
package org.supercargo.ui.shell;
