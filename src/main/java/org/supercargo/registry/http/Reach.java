package org.supercargo.registry.http;

/** How far a request may be sent on by redirects; it travels with the request as a tag. */
public enum Reach {
    ANY_HOST,
    SAME_HOST
}
