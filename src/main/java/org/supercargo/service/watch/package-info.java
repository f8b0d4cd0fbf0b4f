/** What tags pointed at, and when: a journal on this computer, and the way back. */
package org.supercargo.service.watch;
