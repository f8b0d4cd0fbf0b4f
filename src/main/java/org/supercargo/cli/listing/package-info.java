/** Lists of names as the command line prints them, as they come or as they were seen. */
package org.supercargo.cli.listing;
