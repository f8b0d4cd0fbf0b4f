/** Finds other programs and runs them within limits of time and output. */
package org.supercargo.credential.program;
