/** The dialog that signs in to a registry. */
package org.supercargo.ui.signin;
