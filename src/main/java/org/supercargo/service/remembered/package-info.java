/** Repositories that are known without their registry having listed them. */
package org.supercargo.service.remembered;
