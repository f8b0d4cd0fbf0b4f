/** What registries and their vendors answer besides content: errors, tokens, lists of names. */
package org.supercargo.oci.json.answer;
