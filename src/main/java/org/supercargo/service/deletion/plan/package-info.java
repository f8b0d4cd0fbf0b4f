/** What a deletion would take along, found out before anything is deleted. */
package org.supercargo.service.deletion.plan;
