/** Constructs the services, for the window and for the command line alike. */
package org.supercargo.app.wiring;
