/** The raw bytes of manifests and configurations, as text or in hexadecimal. */
package org.supercargo.ui.image.raw;
