/** The history of a tag: what it was seen to point at, and the way back. */
package org.supercargo.ui.history;
