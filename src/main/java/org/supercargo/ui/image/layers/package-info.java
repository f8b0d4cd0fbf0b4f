/** The layers of an image as rows, with the build steps that made them. */
package org.supercargo.ui.image.layers;
