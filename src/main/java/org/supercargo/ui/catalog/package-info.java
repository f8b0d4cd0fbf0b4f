/** The tree of the registries and of the repositories they hold. */
package org.supercargo.ui.catalog;
