/**
 * Background work: jobs with a title, progress and cancel, and a same-thread way to run them in
 * tests.
 */
package org.supercargo.task;
