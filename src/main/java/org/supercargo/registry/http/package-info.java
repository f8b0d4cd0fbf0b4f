/** HTTP as registries speak it: redirects, retries, failures and what may be shown of a request. */
package org.supercargo.registry.http;
