/** The OCI distribution API over the JDK's HTTP server: one class per endpoint. */
package org.supercargo.sample.http;
