/** Small controls of the program's own that several features show. */
package org.supercargo.ui.widget;
