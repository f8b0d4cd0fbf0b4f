package org.supercargo.registry.vendor;

import okhttp3.HttpUrl;

import org.supercargo.credential.CredentialProvider;
import org.supercargo.oci.RegistryName;
import org.supercargo.registry.auth.PasswordRules;
import org.supercargo.registry.http.Redirects;

/**
 * The registry whose vendor is asked, and how requests are sent for it.
 *
 * @param owner a URL of the owner of the credentials: the registry's own
 */
public record ApiSurroundings(
        RegistryName registry,
        HttpUrl owner,
        Redirects redirects,
        CredentialProvider credentials,
        PasswordRules rules) {

    /** The same where an API is known to be of the registry's owner, though of another domain. */
    ApiSurroundings ownedBy(HttpUrl api) {
        return new ApiSurroundings(registry, api, redirects, credentials, rules);
    }
}
