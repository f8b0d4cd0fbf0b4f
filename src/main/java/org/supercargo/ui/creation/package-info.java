/** The dialog that creates a repository. */
package org.supercargo.ui.creation;
