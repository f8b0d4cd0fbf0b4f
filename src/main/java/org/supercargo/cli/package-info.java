/** The command line: thin picocli commands over the services that the window uses too. */
package org.supercargo.cli;
