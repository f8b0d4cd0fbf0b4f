/**
 * What tests of several rooms share: real registries and programs, certificates, a token server and
 * content to fill them with. It uses no class of the program, so that it cannot share the program's
 * mistakes.
 */
package org.supercargo.testing;
