package org.supercargo.registry.tls;

import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.X509TrustManager;

/**
 * How connections to one host are made safe.
 *
 * @param verified false if whatever certificate the host shows is taken, for whatever name
 */
public record Tls(SSLSocketFactory sockets, X509TrustManager trust, boolean verified) {}
