/** The list of HTTP requests that were made, and the commands that repeat them. */
package org.supercargo.ui.requests;
