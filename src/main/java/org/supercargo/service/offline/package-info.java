/** What was seen of registries, read from this computer alone. */
package org.supercargo.service.offline;
