/**
 * The embedded registry with sample content: what a newcomer sees first, and a test fixture. It
 * shares no code with the client beyond the values of {@code oci}, so that it cannot hide a
 * client's bug.
 */
package org.supercargo.sample;
