/** Puts back what was deleted, and puts right what was left in the middle. */
package org.supercargo.service.deletion.undo;
