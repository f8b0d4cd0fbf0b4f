package org.supercargo.service;

import org.supercargo.content.ContentException;
import org.supercargo.credential.Credential;
import org.supercargo.oci.RegistryName;

/** Signs in to registries: a sign-in is tried before it is kept. */
public interface SignInService {
    /**
     * Tries the credential and keeps it for this session if the registry takes it.
     *
     * @throws ContentException.SignInRequired if the registry refuses it; nothing is kept then
     */
    void signIn(RegistryName registry, Credential credential) throws ContentException;

    /** Forgets the sign-in of this session. */
    void signOut(RegistryName registry);
}
