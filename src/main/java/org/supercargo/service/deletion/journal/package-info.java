/**
 * What is about to be deleted, kept on disk before the first request goes out, so that it can be
 * put back: after a wrong click, and after a crash.
 */
package org.supercargo.service.deletion.journal;
