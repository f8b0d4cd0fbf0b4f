/**
 * Where the program starts, and the one place where things are constructed and handed to each
 * other.
 */
package org.supercargo.app;
