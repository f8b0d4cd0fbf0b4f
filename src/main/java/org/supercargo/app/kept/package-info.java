/** What the user decided in the window and the settings keep. */
package org.supercargo.app.kept;
