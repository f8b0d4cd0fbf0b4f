package org.supercargo.credential;

import java.util.List;

/** One kind of place that may know credentials. */
public interface CredentialSource {
    /** Where it looks, known without looking. */
    Place place();

    /**
     * Looks for credentials; may block on a file, a helper program or a service.
     *
     * @return at least one finding, the best first. What is broken in the place is a finding too,
     *     never an exception.
     */
    List<Finding> look(CredentialRequest request);

    /** Drops what it remembers for this request, because the registry refused it. */
    default void forget(CredentialRequest request) {}
}
