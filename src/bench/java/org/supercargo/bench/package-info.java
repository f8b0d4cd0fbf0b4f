/** Measures what the program promises, side by side with other programs, over real registries. */
package org.supercargo.bench;
