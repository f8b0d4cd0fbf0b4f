/** Finds registries, repositories and tags by parts of their names, without asking a registry. */
package org.supercargo.service.find;
