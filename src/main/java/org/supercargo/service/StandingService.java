package org.supercargo.service;

import org.supercargo.oci.RegistryName;
import org.supercargo.registry.connection.Contact;

import java.util.Optional;
import java.util.function.Function;

/** Tells how this program stands with registries by now; it asks none and returns at once. */
public final class StandingService {
    private final Function<RegistryName, Optional<Contact>> contacts;

    public StandingService(Function<RegistryName, Optional<Contact>> contacts) {
        this.contacts = contacts;
    }

    /** How it stands with a registry; empty until that has answered in this run. */
    public Optional<RegistryStanding> of(RegistryName registry) {
        return contacts.apply(registry)
                .map(contact -> new RegistryStanding(contact.plainHttp(), contact.account()));
    }
}
