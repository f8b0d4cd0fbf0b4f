/** Generates the sample content: the same bytes at every start, from fixed times and seeds. */
package org.supercargo.sample.content;
