/** Files of the cache: each there whole or not at all, under names that stand on any system. */
package org.supercargo.catalog.disk;
