/** What commands share: what they print, and options that several of them have. */
package org.supercargo.cli.kit;
