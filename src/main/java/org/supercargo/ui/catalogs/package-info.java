/** The dialogs that open and save catalogs. */
package org.supercargo.ui.catalogs;
