/** What a person wants to know first of an image, read from its documents and laid out. */
package org.supercargo.ui.image.facts;
