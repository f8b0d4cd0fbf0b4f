package org.supercargo.registry.http;

/** Which version of HTTP a request may be sent in; it travels with the request as a tag. */
public enum Framing {
    ANY,
    /** Only the version in which the reason is seen why a connection was closed. */
    HTTP_1_1
}
