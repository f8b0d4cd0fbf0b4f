package org.supercargo.service.signin;

import org.supercargo.credential.Credential;
import org.supercargo.credential.CredentialProvider;
import org.supercargo.credential.CredentialSearch;
import org.supercargo.credential.FoundCredential;
import org.supercargo.credential.SafeText;
import org.supercargo.oci.RegistryName;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Offers one credential for trial, and notes what becomes of it: whoever asks for another one has
 * been refused with it.
 */
final class Offer implements CredentialProvider {
    private final FoundCredential found;
    private final AtomicInteger asked = new AtomicInteger();

    Offer(Credential credential) {
        String user = SafeText.of(credential.user());
        String source = user.isEmpty() ? "the given token" : "the user " + user;
        this.found = new FoundCredential(credential, source, "");
    }

    String source() {
        return found.source();
    }

    @Override
    public CredentialSearch search(RegistryName registry, Optional<String> repository) {
        return () -> asked.getAndIncrement() == 0 ? Optional.of(found) : Optional.empty();
    }

    boolean wasTaken() {
        return asked.get() == 1;
    }

    boolean wasRefused() {
        return asked.get() > 1;
    }
}
