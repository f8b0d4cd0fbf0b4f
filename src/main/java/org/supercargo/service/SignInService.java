package org.supercargo.service;

import org.supercargo.content.ContentException;
import org.supercargo.content.Registries;
import org.supercargo.credential.Credential;
import org.supercargo.credential.CredentialProvider;
import org.supercargo.credential.FoundCredential;
import org.supercargo.credential.SessionCredentials;
import org.supercargo.oci.RegistryName;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

/** Signs in to registries: a sign-in is tried, by itself, before it is kept. */
public final class SignInService {
    private final Function<CredentialProvider, Registries> registriesWith;
    private final SessionCredentials session;
    private final Consumer<RegistryName> forget;

    /**
     * @param registriesWith opens registries with nothing but the given credentials, to try them
     * @param forget makes the registry client forget what it remembers of the sign-in so far
     */
    public SignInService(
            Function<CredentialProvider, Registries> registriesWith,
            SessionCredentials session,
            Consumer<RegistryName> forget) {
        this.registriesWith = registriesWith;
        this.session = session;
        this.forget = forget;
    }

    /**
     * Tries the credential and keeps it for this session if the registry takes it.
     *
     * @throws ContentException.SignInRequired if the registry refuses it; nothing is kept then
     */
    public void signIn(RegistryName registry, Credential credential) throws ContentException {
        registriesWith.apply(only(credential)).open(registry).ping();
        session.signIn(registry, credential);
        forget.accept(registry);
    }

    private static CredentialProvider only(Credential credential) {
        return (registry, repository) -> {
            var once = new AtomicReference<>(new FoundCredential(credential, "this dialog", ""));
            return () -> Optional.ofNullable(once.getAndSet(null));
        };
    }

    /** Forgets the sign-in of this session. */
    public void signOut(RegistryName registry) {
        if (session.signOut(registry)) {
            forget.accept(registry);
        }
    }
}
