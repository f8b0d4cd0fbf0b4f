/** The one seam: what a place that holds content can do, and the one family of failures. */
package org.supercargo.content;
