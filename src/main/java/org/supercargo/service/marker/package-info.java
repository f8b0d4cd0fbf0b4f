/** Small manifests that stand for something: an empty repository, a tag that is about to go. */
package org.supercargo.service.marker;
