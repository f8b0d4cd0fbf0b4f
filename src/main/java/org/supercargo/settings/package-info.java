/**
 * What the program remembers from one start to the next: live properties and the file they are kept
 * in.
 */
package org.supercargo.settings;
