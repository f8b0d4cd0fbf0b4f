/**
 * Deleting without an accident: a plan says what goes, a run does exactly that, and a report says
 * what was observed.
 */
package org.supercargo.service.deletion;
