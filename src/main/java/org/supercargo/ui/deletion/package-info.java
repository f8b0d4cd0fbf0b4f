/** The dialogs that untag and delete manifests. */
package org.supercargo.ui.deletion;
