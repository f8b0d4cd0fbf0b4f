package org.supercargo.service.signin;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.Registries;
import org.supercargo.credential.Credential;
import org.supercargo.credential.CredentialProvider;
import org.supercargo.credential.Verdict;
import org.supercargo.oci.RegistryName;

import java.util.Optional;
import java.util.function.Function;

/** Asks a registry what it makes of one credential, and no other. */
public final class CredentialTrial {
    private static final Verdict NOT_ASKED_FOR =
            new Verdict.Untried("It was not tried: the registry asks for no sign-in.");

    private final Function<CredentialProvider, Registries> registriesWith;

    /**
     * @param registriesWith opens registries with nothing but the given credentials
     */
    public CredentialTrial(Function<CredentialProvider, Registries> registriesWith) {
        this.registriesWith = registriesWith;
    }

    /**
     * @return whether the registry took the credential, or did not ask for one
     * @throws ContentException.SignInRequired if the registry refuses the credential
     */
    Verdict tryOut(RegistryName registry, Credential credential) throws ContentException {
        var offer = new Offer(credential);
        registriesWith.apply(offer).open(registry).ping();
        if (offer.wasRefused()) {
            throw new ContentException.SignInRequired(
                    Attempt.to("open " + registry, registry.host()), Optional.of(offer.source()));
        }
        return offer.wasTaken() ? new Verdict.Accepted() : NOT_ASKED_FOR;
    }

    /** What the registry makes of the credential, or of a request without one. */
    Verdict judge(RegistryName registry, Optional<Credential> credential) {
        try {
            if (credential.isPresent()) {
                return tryOut(registry, credential.get());
            }
            registriesWith.apply(CredentialProvider.NONE).open(registry).ping();
            return new Verdict.Accepted();
        } catch (ContentException.SignInRequired | ContentException.Denied e) {
            return new Verdict.Refused();
        } catch (ContentException e) {
            String untried =
                    credential.isPresent()
                            ? "It could not be tried: "
                            : "Whether it wants one could not be asked: ";
            return new Verdict.Untried(untried + cause(e));
        }
    }

    /** What the failure says after what was attempted, which the explanation has said already. */
    private static String cause(ContentException failure) {
        String attempted = "Could not " + failure.attempt().action() + ": ";
        String message = failure.getMessage();
        return message.startsWith(attempted) ? message.substring(attempted.length()) : message;
    }
}
