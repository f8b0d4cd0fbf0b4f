/** The desktop that the window is on: its libraries, its file manager, its icons. */
package org.supercargo.app.desktop;
