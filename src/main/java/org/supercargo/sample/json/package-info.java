/** The JSON that the sample registry reads and writes, without a library. */
package org.supercargo.sample.json;
