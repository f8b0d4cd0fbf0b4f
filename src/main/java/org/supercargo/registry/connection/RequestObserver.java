package org.supercargo.registry.connection;

/** Is told of every HTTP exchange, after its end, on the thread that ended it. */
@FunctionalInterface
public interface RequestObserver {
    RequestObserver NONE = _ -> {};

    void exchanged(RequestRecord exchange);
}
