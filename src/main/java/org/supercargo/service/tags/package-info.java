/** What is known of tags, and how they are filtered, ordered and folded: without a registry. */
package org.supercargo.service.tags;
