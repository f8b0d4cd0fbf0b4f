/** What was seen in registries, kept on disk so that it can be browsed without them. */
package org.supercargo.service.seen;
