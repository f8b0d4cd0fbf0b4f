/** Lists of names, page by page. */
package org.supercargo.registry.listing;
