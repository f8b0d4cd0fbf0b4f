package org.supercargo.registry.http;

import java.net.UnknownHostException;

/** Says that a URL which a registry named leads to an address where nothing may be sent. */
final class ForbiddenAddressException extends UnknownHostException {
    ForbiddenAddressException(String host) {
        super(host + " leads to a forbidden address");
    }
}
