package org.supercargo.service;

import org.supercargo.content.ContentException;
import org.supercargo.content.Registries;
import org.supercargo.credential.Credential;
import org.supercargo.credential.CredentialProvider;
import org.supercargo.credential.FoundCredential;
import org.supercargo.oci.RegistryName;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Asks a registry whether it takes a credential, and no other one. */
public final class CredentialTrial {
    private final Function<CredentialProvider, Registries> registriesWith;

    /**
     * @param registriesWith opens registries with nothing but the given credentials
     */
    public CredentialTrial(Function<CredentialProvider, Registries> registriesWith) {
        this.registriesWith = registriesWith;
    }

    /**
     * @throws ContentException.SignInRequired if the registry refuses the credential
     */
    void tryOut(RegistryName registry, Credential credential) throws ContentException {
        registriesWith.apply(only(credential)).open(registry).ping();
    }

    /** Whether the registry takes the credential, or cannot be asked. */
    boolean isNotRefused(RegistryName registry, Credential credential) {
        try {
            tryOut(registry, credential);
            return true;
        } catch (ContentException.SignInRequired | ContentException.Denied e) {
            return false;
        } catch (ContentException e) {
            // A registry that is out of reach says nothing about the credential.
            return true;
        }
    }

    private static CredentialProvider only(Credential credential) {
        return (registry, repository) -> {
            var once = new AtomicReference<>(new FoundCredential(credential, "this dialog", ""));
            return () -> Optional.ofNullable(once.getAndSet(null));
        };
    }
}
