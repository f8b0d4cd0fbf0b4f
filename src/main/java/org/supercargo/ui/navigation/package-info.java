/** Where in the registries the window is, and the way back. */
package org.supercargo.ui.navigation;
