/** The palette that finds registries, repositories and tags by parts of their names. */
package org.supercargo.ui.find;
